package io.zerodistance.analytics.servicequality;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.analytics.Story;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.testkit.ServiceDatabase;

/** The customer's own yes, silence and no are told apart, whatever order the news of them comes in. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class EndingsTest {

  private static final Instant AT = Instant.parse("2024-04-08T08:00:00Z");

  @Inject
  Story story;

  @Test
  void confirmed_silent_and_not_resolved_count_apart_and_staff_who_close_early_are_none_of_them() {
    ends("PR", "customer", "closed-yes");
    ends("PR", "closed-yes", "customer");
    ends("PR", "silence", "closed-no");
    ends("PR", "closed-no");
    ends("PR", "resolved", "customer", "closed-yes", "reopened");
    ends("PR", "resolved");
    ends("PR");
    Story.as("property-manager-1", "bu-manager", "property").get(of("property")).then().statusCode(200)
        .body("items[0].complaints", equalTo(7))
        .body("items[0].endings.confirmed.value", equalTo(0.4f))
        .body("items[0].endings.silent.value", equalTo(0.2f))
        .body("items[0].endings.notResolved.value", equalTo(0.2f))
        .body("items[0].endings.silent.basis.n", equalTo(5))
        .body("items[0].endings.silent.basis.counted.en", containsString("no objection in time"));
  }

  @Test
  void what_staff_was_told_counts_apart_from_the_customers_own_answer_and_from_silence() {
    ends("HC", "told", "closed-no");
    ends("HC", "closed-no", "told");
    ends("HC", "customer", "closed-yes");
    ends("HC", "silence", "closed-no");
    Story.as("healthcare-manager-1", "bu-manager", "healthcare")
        .get("/api/analytics/service-quality?bu=healthcare&from=2024-04-08&to=2024-04-08").then().statusCode(200)
        .body("items[0].endings.told.value", equalTo(0.5f)).body("items[0].endings.confirmed.value", equalTo(0.25f))
        .body("items[0].endings.silent.value", equalTo(0.25f)).body("items[0].endings.told.basis.n", equalTo(4))
        .body("items[0].confirmedResolution.value", equalTo(0.25f));
  }

  @Test
  void who_was_silent_and_says_no_later_is_not_resolved_until_the_case_ends_again() {
    var number = ends("CM", "silence", "closed-no", "reopened");
    cement("silent", 0f, "notResolved", 1f);
    story.deliver(word(number, "silence"), word(number, "closed-no"));
    cement("silent", 1f, "notResolved", 0f);
  }

  @Test
  void what_we_take_up_again_ourselves_is_not_the_customers_no() {
    var number = Story.freshNumber("RT");
    story.deliver(story.registered("retail", number, AT, "waiting"), word(number, "closed-no"));
    story.deliver(event(number, "case-reopened", Map.of("because", "STAFF", "round", 2)));
    Story.as("retail-manager-1", "bu-manager", "retail").get(of("retail")).then().statusCode(200)
        .body("items[0].reopened.value", equalTo(1f)).body("items[0].endings.notResolved.basis.n", equalTo(0));
  }

  @Test
  void an_answered_question_is_neither_confirmed_nor_left_unconfirmed() {
    var asked = Story.freshNumber("PH");
    story.deliver(story.registered("pharmacy", asked, AT, "price"));
    story.deliver(story.event("pharmacy", asked, "intake.case-kind-changed", AT,
        Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "h")));
    story.deliver(word(asked, "closed-no"));
    var complained = Story.freshNumber("PH");
    story.deliver(story.registered("pharmacy", complained, AT, "price"), word(complained, "closed-yes"));
    Story.as("pharmacy-manager-1", "bu-manager", "pharmacy").get(of("pharmacy")).then().statusCode(200)
        .body("items[0].complaints", equalTo(2)).body("items[0].confirmedResolution.value", equalTo(1f))
        .body("items[0].confirmedResolution.basis.n", equalTo(1))
        .body("items[0].endings.confirmed.basis.n", equalTo(1));
    Story.as("pharmacy-manager-1", "bu-manager", "pharmacy")
        .get("/api/analytics/overview?bu=pharmacy&from=2024-04-08&to=2024-04-08").then().statusCode(200)
        .body("confirmedResolution.value", equalTo(1f));
  }

  private static String of(String unit) {
    return "/api/analytics/service-quality?bu=" + unit + "&from=2024-04-08&to=2024-04-08";
  }

  private void cement(String one, float share, String other, float otherShare) {
    Story.as("cement-manager-1", "bu-manager", "cement").get(of("cement")).then().statusCode(200)
        .body("items[0].endings." + one + ".value", equalTo(share))
        .body("items[0].endings." + other + ".value", equalTo(otherShare));
  }

  /** The news comes newest first. */
  private String ends(String prefix, String... news) {
    var number = Story.freshNumber(prefix);
    story.deliver(story.registered(unit(number), number, AT, "noise"));
    story.deliver(Stream.of(news).map(what -> word(number, what)).toList().reversed());
    return number;
  }

  private Envelope word(String number, String what) {
    return switch (what) {
      case "customer" -> event(number, "resolution-confirmed", Map.of("byCustomer", true));
      case "told" -> event(number, "resolution-confirmed", Map.of("byCustomer", false, "told", true));
      case "silence" -> event(number, "resolution-confirmed", Map.of("byCustomer", false));
      case "closed-yes" -> event(number, "case-closed", Map.of("handler", "h", "confirmed", true, "round", 1));
      case "closed-no" -> event(number, "case-closed", Map.of("handler", "h", "confirmed", false, "round", 1));
      case "resolved" -> event(number, "case-resolved", Map.of("by", "h", "onTheSpot", false));
      default -> event(number, "case-reopened", Map.of("because", "CUSTOMER", "round", 2));
    };
  }

  private Envelope event(String number, String what, Map<String, ?> data) {
    return story.event(unit(number), number, "resolution." + what, AT.plusSeconds(60), data);
  }

  private static String unit(String number) {
    return switch (number.substring(0, 2)) {
      case "CM" -> "cement";
      case "HC" -> "healthcare";
      case "RT" -> "retail";
      case "PH" -> "pharmacy";
      default -> "property";
    };
  }
}
