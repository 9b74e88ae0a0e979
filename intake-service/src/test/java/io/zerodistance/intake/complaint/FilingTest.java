package io.zerodistance.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FilingTest {

  @Inject
  Rows rows;

  @Test
  void a_filed_complaint_is_kept_acknowledged_and_announced_once() {
    var filed = Desk.post(UUID.randomUUID().toString(), Map.of("businessUnit", "food", "text", "酸奶发霉了，长毛，要求赔偿",
        "site", "shanghai-xujiahui", "contact", Map.of("name", "王芳", "phone", "138 0000 1234")))
        .statusCode(201)
        .body("number", matchesPattern("FD-\\d{6}-[0-9A-HJKMNP-TV-Z]{8}"))
        .body("status", equalTo("RECEIVED"))
        .body("acknowledgement.text", containsString("已经收到"))
        .body("acknowledgement.nextStep", containsString("400-800-6102"))
        .body("trackingUrl", startsWith("/track?number=FD-"))
        .extract().jsonPath();
    String number = filed.getString("number");

    var row =
        rows.one("select text, suggested_item, severity, token_hash, status from complaint where number = ?", number);
    assertThat(row).containsExactly("酸奶发霉了，长毛，要求赔偿", "mould", "S3",
        TrackingTokens.hash(filed.getString("trackingToken")), "RECEIVED");
    var events = rows.all("select type, sequence, payload from outbox where aggregateid = ?", number);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst()[0]).isEqualTo("zerodistance.intake.complaint-registered.v1");
    assertThat((String) events.getFirst()[2]).contains("shanghai-xujiahui").doesNotContain("王芳").doesNotContain("1234")
        .doesNotContain("发霉了");
  }

  @Test
  void the_answer_speaks_the_language_of_the_customer() {
    Desk.post(UUID.randomUUID().toString(), Map.of("businessUnit", "cement", "text", "Bags are underweight"))
        .body("acknowledgement.text", startsWith("We have received"));
    Desk.post(UUID.randomUUID().toString(), Map.of("businessUnit", "cement", "text", "Bags", "language", "zh-CN"))
        .body("acknowledgement.text", containsString("已经收到"));
  }

  @Test
  void words_of_harm_make_s1_at_once() {
    var filed = Desk.file("food", "孩子吃完以后上吐下泻，去了医院");
    assertThat(rows.one("select severity, safety from complaint where number = ?", filed.number()))
        .containsExactly("S1", true);
  }

  @Test
  void emoji_rare_han_and_combining_marks_come_back_exactly() {
    var text = "𠮷野家的𩸽鱼😡👨‍👩‍👧‍👦 坏了 é ﷽ \u200d 龘𱍐 \"quoted\" \\ \t end";
    var filed = Desk.file("food", "  " + text + "\n");
    assertThat(rows.one("select text from complaint where number = ?", filed.number())).containsExactly(text);
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number()).then()
        .statusCode(200).body("text", equalTo(text));
  }

  @Test
  void ten_thousand_characters_are_accepted_and_counted_as_people_count() {
    var filed = Desk.file("retail", "😡".repeat(10_000));
    assertThat(rows.one("select char_length(text) from complaint where number = ?", filed.number()))
        .containsExactly(10_000);
  }

  @Test
  void the_same_key_and_request_get_the_same_answer() {
    var key = UUID.randomUUID().toString();
    var first = Desk.post(key, "{\"businessUnit\":\"retail\",\"text\":\"坏了\"}").statusCode(201).extract().asString();
    var again = Desk.post(key, "{ \"text\":\"坏了\", \"businessUnit\":\"retail\"}").statusCode(201).extract().asString();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void the_same_key_with_another_request_is_refused() {
    var key = UUID.randomUUID().toString();
    Desk.post(key, Map.of("businessUnit", "retail", "text", "坏了")).statusCode(201);
    var before = rows.effects();
    Desk.post(key, Map.of("businessUnit", "retail", "text", "又坏了")).statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:idempotency-key-reused"));
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void one_key_is_free_in_every_business_unit() {
    var key = UUID.randomUUID().toString();
    var numbers = Stream.of("retail", "food").map(unit -> Desk.post(key, Map.of("businessUnit", unit, "text", "坏了"))
        .statusCode(201).extract().<String>path("number")).collect(Collectors.toSet());
    assertThat(numbers).hasSize(2);
  }

  @Test
  void fifty_at_once_with_one_key_file_one_complaint() throws Exception {
    var key = UUID.randomUUID().toString();
    Callable<String> post = () -> Desk.post(key, Map.of("businessUnit", "property", "text", "race " + key))
        .statusCode(201).extract().asString();
    List<Future<String>> answers;
    try (var clients = Executors.newFixedThreadPool(50)) {
      answers = clients.invokeAll(java.util.Collections.nCopies(50, post));
    }
    var distinct = new java.util.HashSet<String>();
    for (var answer : answers) {
      distinct.add(answer.get());
    }
    assertThat(distinct).hasSize(1);
    assertThat(rows.all("select number from complaint where text = ?", "race " + key)).hasSize(1);
  }

  @Test
  void many_of_all_units_filed_in_the_same_moment_each_get_their_own_and_share_commits() throws Exception {
    var units = List.of("retail", "food", "pharmacy", "property", "healthcare", "cement");
    var moment = "moment " + UUID.randomUUID() + " ";
    List<Future<String>> numbers;
    try (var clients = Executors.newFixedThreadPool(48)) {
      numbers = clients.invokeAll(IntStream.range(0, 240).<Callable<String>>mapToObj(place -> () -> {
        // Every fifth says it all twice under one key.
        var key = UUID.randomUUID().toString();
        var said = Map.<String, Object>of("businessUnit", units.get(place % 6), "text", moment + place);
        String number = Desk.post(key, said).statusCode(201).extract().path("number");
        return place % 5 > 0 ? number : Desk.post(key, said).statusCode(201).body("number", equalTo(number)).extract()
            .path("number");
      }).toList());
    }
    for (int place = 0; place < numbers.size(); place++) {
      assertThat(rows.one("select business_unit, text from complaint where number = ?", numbers.get(place).get()))
          .containsExactly(units.get(place % 6), moment + place);
    }
    assertThat(
        (Long) rows.one("select count(distinct cast(xmin as text)) from complaint where text like ?", moment + "%")[0])
        .isLessThan(240);
  }

  @Test
  void one_person_has_one_reference_within_a_unit_and_another_outside() {
    var one = customerOf(Desk.file(by("food", "+86 138-0000-9999")));
    var same = customerOf(Desk.file(by("food", "13800009999")));
    var elsewhere = customerOf(Desk.file(by("retail", "13800009999")));
    assertThat(one).isEqualTo(same).isNotEqualTo(elsewhere).matches("c-[0-9A-HJKMNP-TV-Z]{20}");
  }

  private static Map<String, Object> by(String unit, String phone) {
    return Map.of("businessUnit", unit, "text", "坏了", "contact", Map.of("phone", phone));
  }

  private String customerOf(Desk.Filed filed) {
    return (String) rows.one("select customer from complaint where number = ?", filed.number())[0];
  }
}
