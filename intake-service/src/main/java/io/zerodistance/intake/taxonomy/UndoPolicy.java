package io.zerodistance.intake.taxonomy;

import java.time.LocalDate;
import java.util.Objects;

/** Takes an edit back only while what it made still stands, and never leaves a code that was used without a meaning. */
final class UndoPolicy {

  private UndoPolicy() {}

  /** @return the entry to be written, or null when the dimension is to be removed */
  static Entry judge(Change change, Catalogue catalogue, LocalDate today) {
    var stands = catalogue.find(change.level(), change.code()).orElse(null);
    if (!Objects.equals(stands, change.after())) {
      throw TaxonomyProblems.changedSince("Undo the later versions of '" + change.code() + "' first.");
    }
    if (change.before() != null) {
      return backInUse(change, catalogue);
    }
    return switch (change.level()) {
      case ITEM -> stands.retired(today, Item.OTHER);
      case DIMENSION -> {
        if (catalogue.holdsItems(change.code())) {
          throw TaxonomyProblems.changedSince("Move its items to another dimension first.");
        }
        yield null;
      }
    };
  }

  private static Entry backInUse(Change change, Catalogue catalogue) {
    var before = change.before();
    if (change.level() == Level.ITEM && catalogue.find(Level.DIMENSION, before.dimension()).isEmpty()) {
      throw TaxonomyProblems.changedSince("Its dimension '" + before.dimension() + "' no longer exists; add it first.");
    }
    return before;
  }
}
