package io.zerodistance.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.zerodistance.intake.customer.ClassRules;
import io.zerodistance.intake.customer.ClassRules.ClassRule;
import io.zerodistance.intake.delivery.LetterRules;
import io.zerodistance.intake.demand.DemandTimes;
import io.zerodistance.intake.demand.ReasonRules;
import io.zerodistance.intake.demand.ReasonRules.ReasonRule;
import io.zerodistance.intake.demand.ReviewerTiers;
import io.zerodistance.intake.demand.ReviewerTiers.Tier;
import io.zerodistance.intake.harm.HarmRules;
import io.zerodistance.intake.information.WaitingRule;
import io.zerodistance.intake.unit.ContactRules;
import io.zerodistance.rulebook.Raised;

class TakesFromCustomersPolicyTest {

  private static final ReasonRule THREAT = reason("UNDER_THREAT", "原话");

  @Test
  void less_time_to_answer_takes_a_second_person_and_more_time_or_another_reminder_does_not() {
    var before = new WaitingRule(4_320, 10_080);
    assertThat(TakesFromCustomersPolicy.waiting(before, new WaitingRule(4_320, 10_079))).extracting(Raised::what)
        .containsExactly("lapseAfterMinutes");
    assertThat(TakesFromCustomersPolicy.waiting(before, new WaitingRule(60, 20_160))).isEmpty();
  }

  @Test
  void a_label_that_holds_redress_for_longer_takes_a_second_person() {
    var before = new DemandTimes(3, 90, 7);
    assertThat(TakesFromCustomersPolicy.times(before, new DemandTimes(4, 91, 8))).extracting(Raised::what)
        .containsExactly("reviewDays", "validDays", "appealDays");
    assertThat(TakesFromCustomersPolicy.times(before, new DemandTimes(1, 30, 3))).isEmpty();
  }

  @Test
  void every_rank_that_moves_and_every_reason_that_is_new_or_reworded_takes_a_second_person() {
    var tiers = new ReviewerTiers(List.of(new Tier("agent", 1, null), new Tier("quality", 4, null)));
    assertThat(TakesFromCustomersPolicy.tiers(tiers, tiers)).isEmpty();
    assertThat(TakesFromCustomersPolicy.tiers(tiers,
        new ReviewerTiers(List.of(new Tier("agent", 2, null), new Tier("quality", 4, null)))))
        .extracting(Raised::what).containsExactly("rank of agent");
    assertThat(reasons(THREAT)).isEmpty();
    assertThat(reasons()).isEmpty();
    assertThat(reasons(THREAT, reason("RUDE", "录音"))).containsExactly("RUDE");
    assertThat(reasons(reason("UNDER_THREAT", "听说"))).containsExactly("UNDER_THREAT");
  }

  @Test
  void words_that_begin_to_leave_the_house_take_a_second_person() {
    var home = new LetterRules(false, "Asia/Shanghai", "客服", "Care");
    var out = new LetterRules(true, "Asia/Shanghai", "客服", "Care");
    assertThat(TakesFromCustomersPolicy.letters(home, out)).hasSize(1);
    assertThat(TakesFromCustomersPolicy.letters(out, home)).isEmpty();
  }

  @Test
  void another_number_to_call_and_more_patience_with_words_of_harm_take_a_second_person() {
    var before = new ContactRules("药房", "Pharmacy", "热线 400", "line 400");
    assertThat(TakesFromCustomersPolicy.contact(before, new ContactRules("大药房", "Chemist", "热线 400", "line 400")))
        .as("a name").isEmpty();
    assertThat(TakesFromCustomersPolicy.contact(before, new ContactRules("药房", "Pharmacy", "热线 401", "line 401")))
        .extracting(Raised::what).containsExactly("contactZh", "contactEn");
    assertThat(TakesFromCustomersPolicy.harm(new HarmRules(15), new HarmRules(16))).hasSize(1);
    assertThat(TakesFromCustomersPolicy.harm(new HarmRules(15), new HarmRules(5))).isEmpty();
  }

  @Test
  void a_class_that_asks_for_extra_care_is_not_lost_by_one_person() {
    var both = new ClassRules(List.of(customers("MEMBER", null), customers("EXTRA_CARE", true)));
    assertThat(TakesFromCustomersPolicy.classes(both, new ClassRules(List.of(customers("MEMBER", null)))))
        .extracting(Raised::what).containsExactly("EXTRA_CARE");
    assertThat(TakesFromCustomersPolicy.classes(both, new ClassRules(List.of(customers("EXTRA_CARE", false)))))
        .hasSize(1);
    assertThat(TakesFromCustomersPolicy.classes(both, new ClassRules(List.of(customers("EXTRA_CARE", true)))))
        .isEmpty();
  }

  private static ClassRule customers(String code, Boolean extraCare) {
    return new ClassRule(code, "名", "Name", extraCare, null);
  }

  private static List<String> reasons(ReasonRule... after) {
    return TakesFromCustomersPolicy
        .reasons(new ReasonRules(List.of(THREAT)), new ReasonRules(Stream.of(after).toList()))
        .stream().map(Raised::what).toList();
  }

  private static ReasonRule reason(String code, String evidence) {
    return new ReasonRule(code, "名", "Name", evidence, "Evidence", "话", "Words", null);
  }
}
