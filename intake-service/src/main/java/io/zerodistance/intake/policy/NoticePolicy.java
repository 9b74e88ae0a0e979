package io.zerodistance.intake.policy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.taxonomy.Taxonomy;

/** Accepts a notice that is linked to an item of the unit, perhaps to one product of it, and written in both languages. */
final class NoticePolicy {

  @RegisterForReflection
  record Given(Integer version, String item, String product, Wording title, Wording text, Boolean published) {}

  record Accepted(String item, String product, Wording title, Wording text, boolean published) {}

  private NoticePolicy() {}

  static Accepted accept(Given given, Taxonomy taxonomy) {
    if (given == null || given.item() == null || taxonomy.active(given.item()).isEmpty()) {
      throw PolicyProblems.invalid("item", "use a code of this unit's taxonomy.");
    }
    return new Accepted(given.item(), product(given.product()), PolicyProblems.wording("title", given.title(), 100),
        PolicyProblems.wording("text", given.text(), 2_000), Boolean.TRUE.equals(given.published()));
  }

  private static String product(String given) {
    var product = given == null ? "" : given.strip();
    if (product.length() == 1 || product.length() > 100) {
      throw PolicyProblems.invalid("product",
          "give 2 to 100 characters as customers write them, or leave it out for all products.");
    }
    return product.isEmpty() ? null : product;
  }
}
