package io.zerodistance.intake.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.zerodistance.intake.customer.ClassRules;
import io.zerodistance.intake.customer.ClassRules.ClassRule;
import io.zerodistance.intake.delivery.LetterRules;
import io.zerodistance.intake.demand.DemandTimes;
import io.zerodistance.intake.demand.ReasonRules;
import io.zerodistance.intake.demand.ReviewerTiers;
import io.zerodistance.intake.harm.HarmRules;
import io.zerodistance.intake.information.WaitingRule;
import io.zerodistance.intake.unit.ContactRules;
import io.zerodistance.rulebook.Raised;

/**
 * What takes something from customers: time to answer, redress for longer, the eyes of a second tier, extra care, words kept at home, a way to
 * reach us, somebody who looks after harm soon. Such a change takes a second person; one that gives does not.
 */
final class TakesFromCustomersPolicy {

  private TakesFromCustomersPolicy() {}

  static List<Raised> waiting(WaitingRule before, WaitingRule after) {
    return named(after.lapseAfterMinutes() < before.lapseAfterMinutes() ? "lapseAfterMinutes" : null);
  }

  /** Longer review, label or appeal holds redress back for longer. */
  static List<Raised> times(DemandTimes before, DemandTimes after) {
    return named(after.reviewDays() > before.reviewDays() ? "reviewDays" : null,
        after.validDays() > before.validDays() ? "validDays" : null,
        after.appealDays() > before.appealDays() ? "appealDays" : null);
  }

  /** Who reviews whom is told by all ranks together: each that moves counts. */
  static List<Raised> tiers(ReviewerTiers before, ReviewerTiers after) {
    var moved = new ArrayList<>(after.tiers());
    moved.removeAll(before.tiers());
    return named(moved.stream().map(tier -> "rank of " + tier.role()).toArray(String[]::new));
  }

  /** A further reason, or another wording of one, lets more demands be called unreasonable, or for less evidence. */
  static List<Raised> reasons(ReasonRules before, ReasonRules after) {
    var fresh = new ArrayList<>(after.reasons());
    fresh.removeAll(before.reasons());
    return named(fresh.stream().map(ReasonRules.ReasonRule::code).toArray(String[]::new));
  }

  /** A class that asks for extra care, and would be gone or ask for none. */
  static List<Raised> classes(ClassRules before, ClassRules after) {
    var still = after.classes().stream().filter(TakesFromCustomersPolicy::asksForCare).map(ClassRule::code).toList();
    return named(before.classes().stream().filter(TakesFromCustomersPolicy::asksForCare).map(ClassRule::code)
        .filter(code -> !still.contains(code)).toArray(String[]::new));
  }

  private static boolean asksForCare(ClassRule one) {
    return Boolean.TRUE.equals(one.extraCare());
  }

  static List<Raised> letters(LetterRules before, LetterRules after) {
    return named(after.wordsTravel() && !before.wordsTravel() ? "wordsTravel" : null);
  }

  /** A wrong number sends everybody nowhere, or to somebody else. */
  static List<Raised> contact(ContactRules before, ContactRules after) {
    return named(Objects.equals(before.contactZh(), after.contactZh()) ? null : "contactZh",
        Objects.equals(before.contactEn(), after.contactEn()) ? null : "contactEn");
  }

  static List<Raised> harm(HarmRules before, HarmRules after) {
    return named(after.patienceMinutes() > before.patienceMinutes() ? "patienceMinutes" : null);
  }

  private static List<Raised> named(String... what) {
    return Stream.of(what).filter(name -> name != null).map(name -> new Raised(Raised.EVERY_TIER, name)).toList();
  }
}
