package io.zerodistance.intake.grievance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.ComplaintNumbers;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.ImpersonalText;
import io.zerodistance.intake.complaint.TextPolicy;
import io.zerodistance.intake.event.GrievanceCaptured;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Notes a dissatisfaction in one tap or one line: the item is given or suggested from the words. Words of harm are told at once to
 * whoever typed them, and put first in the list until somebody has made a complaint of them or seen that nobody was harmed.
 */
@ApplicationScoped
class CaptureGrievance {

  private static final String KEEP = """
      insert into grievance (business_unit, number, text, item, suggested, site, captured_by, captured_at, safety)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  Taxonomies taxonomies;
  @Inject
  SuggestTriage suggest;
  @Inject
  ComplaintNumbers numbers;
  @Inject
  IdempotentRequests requests;
  @Inject
  Sql sql;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** {@code safety}: words of harm are in it; look after the person and make a complaint of it, without a name where none is given. */
  @RegisterForReflection
  record Captured(String number, String taxonomyItem, boolean suggested, boolean safety) {}

  /** @param key an Idempotency-Key or null; @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an unknown item or nothing said, 404 for a foreign unit */
  Uni<Captured> capture(Caller by, Remark remark, String key) {
    var unit = units.find(remark == null ? null : remark.businessUnit())
        .orElseThrow(
            () -> Problems.of(FilingProblems.UNIT_UNKNOWN, "Set 'businessUnit' to one of your business units."));
    var scope = by.scopeOf(unit.id());
    boolean given = remark.taxonomyItem() != null && !remark.taxonomyItem().isBlank();
    var text = given && (remark.text() == null || remark.text().isBlank()) ? null : TextPolicy.accept(remark.text());
    var item = given ? item(unit.id(), remark.taxonomyItem())
        : item(unit.id(), suggest.gist(unit.id(), text).taxonomyItem().value());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var number = numbers.next(unit.prefix(), at).value();
    var site = site(remark.site());
    var event = new GrievanceCaptured(number, unit.id(), at, item.code(), item.dimension(), item.rollup(), !given,
        ImpersonalText.of(site), by.id(), suggest.speaksOfHarm(unit.id(), text) ? Boolean.TRUE : null);
    return transactions.within(scope, () -> key == null ? keep(event, text, site)
        : requests.once(unit.id(), by.id(), key, remark, Captured.class, () -> keep(event, text, site)));
  }

  private Uni<Captured> keep(GrievanceCaptured event, String text, String site) {
    boolean safety = Boolean.TRUE.equals(event.safety());
    return sql.execute(KEEP, event.businessUnit(), event.number(), text, event.taxonomyItem(), event.suggested(), site,
        event.capturedBy(), event.at(), safety)
        .chain(() -> outbox.append(event))
        .replaceWith(new Captured(event.number(), event.taxonomyItem(), event.suggested(), safety));
  }

  private Item item(String businessUnit, String code) {
    var taxonomy = taxonomies.of(businessUnit);
    return taxonomy.active(code).orElseThrow(() -> FilingProblems.field("taxonomyItem",
        "use a code of this unit's taxonomy or leave it out.", taxonomy.activeCodes()));
  }

  private static String site(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.strip().length() > 200) {
      throw FilingProblems.field("site", "shorten it to 200 characters.");
    }
    return typed.strip();
  }
}
