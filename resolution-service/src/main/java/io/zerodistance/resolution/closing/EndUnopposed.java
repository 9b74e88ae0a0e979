package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.CaseProblems;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.event.LetterWritten;

/**
 * Ends a proposed case to which the customer did not object in time, with a notice that says how to take it up again; what the
 * customer wrote meanwhile is read by a person first.
 */
@ApplicationScoped
class EndUnopposed {

  static final ProblemType TIME_TO_OBJECT = new ProblemType("time-to-object", 409, "The customer may still object");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final String NOTE = """
      insert into settlement_notice (business_unit, number, round, text, at) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing""";

  @Inject
  ClosingRules rules;
  @Inject
  CloseCase closeCase;
  @Inject
  CaseFiles cases;
  @Inject
  LateNews lateNews;
  @Inject
  Authorities authorities;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Under the lock of the case; leaves alone what is not due, or has news. */
  Uni<Void> ifDue(CaseFile file) {
    return rules.of(file.businessUnit()).chain(rule -> lateNews.of(file).chain(
        news -> file.state() != CaseState.RESOLVED || !news.isEmpty() || rule.settlesAt(file.resolvedAt())
            .isAfter(clock.instant()) ? Uni.createFrom().voidItem() : end(file)));
  }

  /** The same at once, or a problem that says what stands against it. What is closed stays as it is. */
  Uni<CaseFile> now(CaseFile file) {
    if (file.state() == CaseState.CLOSED) {
      return Uni.createFrom().item(file);
    }
    file.requireState(CaseState.RESOLVED, "Propose a resolution first, so that the customer can answer it.");
    return rules.of(file.businessUnit()).chain(rule -> lateNews.of(file)
        .invoke(news -> requireNothingAgainst(file, rule.settlesAt(file.resolvedAt()), news))
        .chain(() -> end(file)).chain(() -> cases.get(file.number())));
  }

  private void requireNothingAgainst(CaseFile file, Instant settlesAt, List<LateNews.News> news) {
    if (settlesAt.isAfter(clock.instant())) {
      throw Problems.of(TIME_TO_OBJECT, "It ends by itself at " + settlesAt
          + " when nobody objects; until then only the customer's own word ends it.", Map.of("settlesAt", settlesAt));
    }
    if (!news.isEmpty()) {
      throw Problems.of(CaseProblems.STATE_CONFLICT,
          "There is news since it was proposed: answer it or take it up first.",
          Map.of("state", file.state().name()));
    }
  }

  private Uni<Void> end(CaseFile file) {
    var now = clock.instant();
    return rules.reopenUntil(file.businessUnit(), now).chain(until -> notice(file, until, now))
        .chain(() -> closeCase.bySilence(file));
  }

  private Uni<Void> notice(CaseFile file, Instant until, Instant now) {
    return authorities.rule(file.businessUnit()).map(RedressRule::dayZone)
        .chain(zone -> rules.text(file, "SETTLED")
            .chain(text -> sql.execute(NOTE, file.businessUnit(), file.number(), file.round(),
                text.replace("{until}", DAY.format(until.atZone(zone))), now)))
        .chain(() -> outbox.append(new LetterWritten(file.number(), file.businessUnit(), now,
            ClosingLetters.SettlementNotice.letterOf(file.round()), "SETTLED")));
  }
}
