package io.zerodistance.intake.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.taxonomy.Taxonomy;

/** Accepts a notice that is linked to an item of the unit and written in both languages. */
final class NoticePolicy {

  @RegisterForReflection
  record Given(Integer version, String item, Wording title, Wording text, Boolean published) {}

  record Accepted(String item, Wording title, Wording text, boolean published) {}

  private NoticePolicy() {}

  static Accepted accept(Given given, Taxonomy taxonomy) {
    if (given == null || given.item() == null || taxonomy.active(given.item()).isEmpty()) {
      throw PolicyProblems.invalid("item", "use a code of this unit's taxonomy.");
    }
    return new Accepted(given.item(), PolicyProblems.wording("title", given.title(), 100),
        PolicyProblems.wording("text", given.text(), 2_000), Boolean.TRUE.equals(given.published()));
  }
}
