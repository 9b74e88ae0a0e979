package io.zerodistance.intake.taxonomy;

import java.time.LocalDate;

/** Accepts an edit that leaves every code with a meaning: names in both languages, a dimension, a roll-up, a successor in use. */
final class EditPolicy {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_REASON = 500;

  private EditPolicy() {}

  static Entry add(Level level, Draft draft, Catalogue catalogue) {
    require(draft);
    var code = draft.code() == null ? "" : draft.code();
    if (!code.matches("[a-z][a-z0-9-]{0,63}")) {
      throw TaxonomyProblems.invalid("code", "Use 1 to 64 small letters, digits and hyphens, a letter first.");
    }
    if (catalogue.find(level, code).isPresent()) {
      throw TaxonomyProblems.invalid("code", "Use another code: this one has a meaning already, maybe a retired one.");
    }
    return entry(level, code, draft, catalogue, catalogue.nextPosition(level));
  }

  static Entry change(Level level, Entry before, Draft draft, Catalogue catalogue) {
    require(draft);
    if (before.retiredOn() != null) {
      throw TaxonomyProblems.invalid("code", "Undo the retirement first, then change the item.");
    }
    return entry(level, before.code(), draft, catalogue, before.position());
  }

  static Entry retire(Entry before, Retirement retirement, Catalogue catalogue, LocalDate today) {
    if (retirement == null) {
      throw TaxonomyProblems.invalid("body", "Send 'successor' and 'reason'.");
    }
    reason(retirement.reason());
    if (before.retiredOn() != null) {
      throw TaxonomyProblems.invalid("code", "It is retired already.");
    }
    if (Item.OTHER.equals(before.code())) {
      throw TaxonomyProblems.invalid("code", "'other' stays: it takes what fits nowhere.");
    }
    var successors = catalogue.codes(Level.ITEM).stream().filter(code -> !code.equals(before.code())).toList();
    if (!successors.contains(retirement.successor())) {
      throw TaxonomyProblems.invalid("successor", "Name the item in use that takes its place.", successors);
    }
    return before.retired(today, retirement.successor());
  }

  static String reason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw TaxonomyProblems.invalid("reason", "Say why, in 1 to 500 characters; it is kept with the version.");
    }
    return reason.strip();
  }

  private static Entry entry(Level level, String code, Draft draft, Catalogue catalogue, int usualPosition) {
    reason(draft.reason());
    int position = draft.position() == null ? usualPosition : Math.clamp(draft.position(), 1, 999);
    var zh = name("zh", draft.zh());
    var en = name("en", draft.en());
    return switch (level) {
      case DIMENSION -> Entry.dimension(code, zh, en, position);
      case ITEM -> {
        if (catalogue.find(Level.DIMENSION, draft.dimension()).isEmpty()) {
          throw TaxonomyProblems.invalid("dimension", "Use a dimension of this unit.",
              catalogue.codes(Level.DIMENSION));
        }
        if (!catalogue.mayRollUp(code, draft.rollup())) {
          throw TaxonomyProblems.invalid("rollup", "Use a roll-up code of the group.", catalogue.rollupsInUse());
        }
        yield new Entry(code, draft.dimension(), zh, en, draft.rollup(), position, null, null);
      }
    };
  }

  private static String name(String field, String name) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw TaxonomyProblems.invalid(field, "Give a name of 1 to 60 characters in both languages.");
    }
    return name.strip();
  }

  private static void require(Draft draft) {
    if (draft == null) {
      throw TaxonomyProblems.invalid("body", "Send the names and the reason.");
    }
  }
}
