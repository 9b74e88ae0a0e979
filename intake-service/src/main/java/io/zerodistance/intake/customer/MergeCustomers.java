package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.event.CustomerMerged;
import io.zerodistance.messaging.outbox.Outbox;

/** Says that two references are one person: previewed before, and taken back as if it had never been. */
@ApplicationScoped
class MergeCustomers {

  private static final int LONGEST_REASON = 500;

  /** {@code merged}: the other reference of the same unit; {@code preview}: of the preview that was looked at. */
  @RegisterForReflection
  record Merge(String merged, String preview, String because) {}

  @RegisterForReflection
  record Undo(String because) {}

  record Merged(String id, String kept, String merged) {}

  @Inject
  Transactions transactions;
  @Inject
  Customers customers;
  @Inject
  PastMatters matters;
  @Inject
  CustomerFigures figures;
  @Inject
  CustomerMerges merges;
  @Inject
  AccessLog log;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<MergePreview> preview(Caller by, String unit, String kept, String merged) {
    return transactions.within(by.scopeOf(unit), () -> look(unit, kept, merged)
        .call(() -> log.note(unit, by.id(), AccessLog.What.MERGE_PREVIEWED, kept, merged)));
  }

  Uni<Merged> merge(Caller by, String unit, String kept, Merge asked) {
    var because = reason(asked == null ? null : asked.because());
    var merged = asked.merged() == null ? "" : asked.merged();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    return transactions.within(by.scopeOf(unit), () -> look(unit, kept, merged).chain(preview -> {
      if (!preview.preview().equals(asked.preview())) {
        throw Problems.of(CustomerProblems.PREVIEW_OUTDATED, "Look at a new preview, then merge with its 'preview'.");
      }
      return merges.link(unit, new CustomerView.MergeView(id, kept, merged, because, by.id(), at, null, null),
          "{\"complaints\":" + preview.merged().counts().complaints() + "}");
    }).chain(() -> log.note(unit, by.id(), AccessLog.What.MERGED, kept, merged))
        .chain(() -> outbox.append(new CustomerMerged(unit, at, id, kept, merged, by.id())))
        .replaceWith(new Merged(id, kept, merged)));
  }

  Uni<Void> undo(Caller by, String unit, String id, Undo asked) {
    var because = reason(asked == null ? null : asked.because());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(by.scopeOf(unit), () -> merges.undo(unit, id, by.id(), at, because).chain(apart -> {
      if (apart == null) {
        return merges.exists(unit, id).map(exists -> {
          throw exists ? Problems.of(CustomerProblems.ALREADY_UNDONE, "Read the record again.") : Problems.notFound();
        });
      }
      return log.note(unit, by.id(), AccessLog.What.MERGE_UNDONE, apart.kept(), id).chain(() -> outbox.append(apart));
    }).replaceWithVoid());
  }

  private Uni<MergePreview> look(String unit, String kept, String merged) {
    return customers.linked(unit, kept).chain(first -> {
      if (first.contains(merged)) {
        throw Problems.of(CustomerProblems.SAME_CUSTOMER, "There is nothing to merge: they are shown as one already.");
      }
      return customers.linked(unit, merged).chain(second -> side(unit, kept, first)
          .chain(one -> side(unit, merged, second).map(other -> new MergePreview(unit, one, other,
              warnings(one, other), fingerprint(unit, one, other)))));
    });
  }

  private Uni<MergePreview.Side> side(String unit, String customer, Set<String> linked) {
    return customers.contacts(unit, linked).chain(contacts -> matters.counts(unit, linked)
        .chain(counts -> figures.classOf(unit, linked).chain(given -> figures.valuesOf(unit, linked)
            .chain(values -> matters.newest(unit, linked).chain(past -> matters.demands(unit, linked)
                .map(demands -> new MergePreview.Side(customer, List.copyOf(linked),
                    contacts.isEmpty() ? null : contacts.getFirst().masked(), counts,
                    given.map(CustomerFigures.ClassGiven::code).orElse(null), values, past, demands)))))));
  }

  /** What speaks against it: other people's matters in one file are worse than two files. */
  private static List<String> warnings(MergePreview.Side one, MergePreview.Side other) {
    var warnings = new ArrayList<String>();
    if (one.contact() != null && other.contact() != null && one.contact().name() != null
        && other.contact().name() != null && !one.contact().name().equals(other.contact().name())) {
      warnings.add("OTHER_NAME");
    }
    if (one.customerClass() != null && other.customerClass() != null
        && !Objects.equals(one.customerClass(), other.customerClass())) {
      warnings.add("OTHER_CLASS");
    }
    return warnings;
  }

  private static String fingerprint(String unit, MergePreview.Side one, MergePreview.Side other) {
    return IdempotentRequests.hash(unit + "|" + state(one) + "|" + state(other));
  }

  private static String state(MergePreview.Side side) {
    return side.references() + "," + side.counts() + "," + side.customerClass() + "," + side.values() + ","
        + side.assessedDemands();
  }

  static String reason(String typed) {
    if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_REASON) {
      throw Problems.of(CustomerProblems.REASON_MISSING, "Say in 'because' why, in 1 to " + LONGEST_REASON
          + " characters.");
    }
    return typed.strip();
  }
}
