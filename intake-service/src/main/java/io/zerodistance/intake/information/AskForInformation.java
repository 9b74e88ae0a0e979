package io.zerodistance.intake.information;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.event.InformationRequested;
import io.zerodistance.intake.information.Questions.Question;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.rulebook.RulesNow;

/** Asks the customer for missing facts, one list at a time; from now on we wait for the customer, not the customer for us. */
@ApplicationScoped
class AskForInformation {

  private static final Set<Status> OPEN = Set.of(Status.RECEIVED, Status.IN_PROGRESS, Status.REOPENED);
  private static final String OPEN_ONE = """
      insert into information_request (business_unit, id, number, state, asked_by, asked_at, remind_at, lapses_at, next_check)
      values (?1, cast(?2 as uuid), ?3, 'OPEN', ?4, ?5, ?6, ?7, ?6) on conflict do nothing""";
  private static final String ASK = """
      insert into information_asked (business_unit, request, code, position, zh, en)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6)""";

  @Inject
  Questions questions;
  @Inject
  TellCustomer customer;
  @Inject
  IdempotentRequests requests;
  @Inject
  Outbox outbox;
  @Inject
  RulesNow rules;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code questions}: codes of guided questions; {@code own}: further questions as the customer will read them. */
  @RegisterForReflection
  record Wish(List<String> questions, List<String> own) {}

  @RegisterForReflection
  record Asked(String id, Instant lapsesAt) {}

  /** @param key an Idempotency-Key or null; @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 409, see the problems */
  Uni<Asked> ask(Complaint complaint, Wish wish, String by, String key) {
    return key == null ? ask(complaint, wish, by)
        : requests.once(complaint.businessUnit(), by, key, wish, Asked.class, () -> ask(complaint, wish, by));
  }

  private Uni<Asked> ask(Complaint complaint, Wish wish, String by) {
    if (!OPEN.contains(complaint.status())) {
      throw Problems.of(InformationProblems.NOTHING_TO_ASK,
          "Ask only while the complaint is in work; reopen it first if it is taken up again.");
    }
    return questions.about(complaint.businessUnit(), SuggestQuestions.itemOf(complaint)).chain(guided -> {
      var chosen = QuestionPolicy.choose(wish, guided);
      return rules.of(complaint.businessUnit(), RuleSubject.INFORMATION, WaitingRule.class)
          .chain(rule -> open(complaint, chosen, by, rule));
    });
  }

  private Uni<Asked> open(Complaint complaint, List<Question> chosen, String by, WaitingRule rule) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var remindAt = rule.remindsAt(at);
    var lapsesAt = rule.lapsesAt(at);
    return sql.execute(OPEN_ONE, unit, id, number, by, at, remindAt, lapsesAt).chain(opened -> {
      if (opened == 0) {
        throw Problems.of(InformationProblems.ALREADY_ASKED,
            "Wait for the answers, or withdraw the open request and ask everything in one new list.");
      }
      var chain = Uni.createFrom().voidItem();
      for (int index = 0; index < chosen.size(); index++) {
        var question = chosen.get(index);
        int position = index + 1;
        chain = chain.chain(() -> sql.execute(ASK, unit, id, question.code(), position, question.zh(), question.en())
            .replaceWithVoid());
      }
      return chain.chain(() -> customer.tell(unit, number, id, at, TellCustomer.News.ASKED))
          .chain(() -> outbox.append(new InformationRequested(number, unit, at, id, chosen.size(), lapsesAt)))
          .replaceWith(new Asked(id, lapsesAt));
    });
  }
}
