package io.zerodistance.intake.taxonomy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.event.TaxonomyChanged;
import io.zerodistance.messaging.outbox.Outbox;

/** Changes a taxonomy by one entry: the row, its version and, for an item, the event are committed together. */
@ApplicationScoped
class EditTaxonomy {

  @Inject
  Transactions transactions;
  @Inject
  Catalogues catalogues;
  @Inject
  Taxonomies taxonomies;
  @Inject
  KeepKeywords keywords;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<Change> add(Caller by, String unit, Level level, Draft draft, Integer expected) {
    var phrases = draft == null || draft.keywords() == null ? List.<String>of() : draft.keywords();
    keywords.require(phrases);
    return edit(by, unit, expected, (catalogue, today) -> {
      var entry = EditPolicy.add(level, draft, catalogue);
      return Uni.createFrom().item(change(catalogue, "ADDED", level, null, entry, draft.reason(), null, by));
    }, change -> level == Level.DIMENSION || phrases.isEmpty() ? Uni.createFrom().voidItem()
        : keywords.keep(by, unit, change.code(), phrases, draft.reason().strip()));
  }

  Uni<Change> change(Caller by, String unit, Level level, String code, Draft draft, Integer expected) {
    return edit(by, unit, expected, (catalogue, today) -> {
      var before = catalogue.find(level, code).orElseThrow(Problems::notFound);
      var entry = EditPolicy.change(level, before, draft, catalogue);
      return Uni.createFrom().item(change(catalogue, "CHANGED", level, before, entry, draft.reason(), null, by));
    });
  }

  Uni<Change> retire(Caller by, String unit, String code, Retirement retirement, Integer expected) {
    return edit(by, unit, expected, (catalogue, today) -> {
      var before = catalogue.find(Level.ITEM, code).orElseThrow(Problems::notFound);
      var entry = EditPolicy.retire(before, retirement, catalogue, today);
      return Uni.createFrom()
          .item(change(catalogue, "RETIRED", Level.ITEM, before, entry, retirement.reason(), null, by));
    });
  }

  Uni<Change> undo(Caller by, String unit, int version, Undoing undoing, Integer expected) {
    return edit(by, unit, expected, (catalogue, today) -> catalogues.changes(unit, version + 1, 1).map(found -> {
      var undone = found.stream().filter(change -> change.version() == version).findFirst()
          .orElseThrow(Problems::notFound);
      var reason = EditPolicy.reason(undoing == null ? null : undoing.reason());
      var entry = UndoPolicy.judge(undone, catalogue, today);
      return change(catalogue, "UNDONE", undone.level(), undone.after(), entry, reason, version, by);
    }));
  }

  private Uni<Change> edit(Caller by, String unit, Integer expected,
      BiFunction<Catalogue, LocalDate, Uni<Change>> decide) {
    return edit(by, unit, expected, decide, change -> Uni.createFrom().voidItem());
  }

  /** @param with what is written in the same transaction, after the entry */
  private Uni<Change> edit(Caller by, String unit, Integer expected,
      BiFunction<Catalogue, LocalDate, Uni<Change>> decide, Function<Change, Uni<Void>> with) {
    var scope = by.scopeOf(unit);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return transactions.within(scope, () -> catalogues.read(unit)
        .invoke(catalogue -> {
          if (expected != null && expected != catalogue.version()) {
            throw TaxonomyProblems.changedMeanwhile();
          }
        })
        .chain(catalogue -> decide.apply(catalogue, today))
        .call(change -> catalogues.append(unit, change))
        .call(change -> catalogues.put(unit, change.level(), change.code(), change.after(), today))
        .call(with::apply)
        .call(change -> announce(unit, change))
        .chain(change -> catalogues.read(unit).map(catalogue -> new Edited(change, catalogue))))
        // Committed: this replica's readers see it at once, the others within half a minute.
        .invoke(edited -> taxonomies.replace(unit, edited.catalogue()))
        .call(edited -> edited.change().level() == Level.ITEM ? keywords.committed() : Uni.createFrom().voidItem())
        .map(Edited::change);
  }

  private record Edited(Change change, Catalogue catalogue) {}

  private Change change(Catalogue catalogue, String action, Level level, Entry before, Entry after, String reason,
      Integer undoes, Caller by) {
    return new Change(catalogue.version() + 1, action, level, (after == null ? before : after).code(), before, after,
        reason.strip(), undoes, by.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Uni<Void> announce(String unit, Change change) {
    if (change.level() == Level.DIMENSION) {
      return Uni.createFrom().voidItem();
    }
    var item = change.after();
    return outbox.append(new TaxonomyChanged(unit, change.changedAt(), change.version(), item.code(), item.dimension(),
        item.rollup(), item.retiredOn() == null, item.successor(), change.changedBy()));
  }
}
