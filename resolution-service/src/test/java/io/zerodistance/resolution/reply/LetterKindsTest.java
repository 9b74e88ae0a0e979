package io.zerodistance.resolution.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Whatever goes to the customer is looked through for the parts that its kind needs; who leaves one out says why. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LetterKindsTest {

  @Inject
  Story story;

  @Test
  void a_resolution_says_what_was_done_or_the_case_remembers_that_it_did_not() {
    var explained = story.foodCase();
    sends(explained, "/resolution", Map.of("text", "感谢您的理解。", "override", Map.of("reason", "电话里都说清楚了")))
        .statusCode(200);
    assertThat(noted(explained)).containsExactly("check-overridden 电话里都说清楚了");
    var silent = story.foodCase();
    sends(silent, "/resolution", Map.of("text", "感谢您的理解。")).statusCode(200);
    assertThat(noted(silent)).containsExactly("check-ignored null");
    for (var done : List.of("问题解决了。", "All done.")) {
      var number = story.foodCase();
      sends(number, "/resolution", Map.of("text", done)).statusCode(200);
      assertThat(noted(number)).isEmpty();
    }
  }

  @Test
  void a_final_response_says_who_stands_for_it_and_where_we_were_wrong_regrets_it_and_says_what_is_done() {
    incomplete(last(story.foodCase(), "UPHELD", "感谢您的来信。"))
        .body("missing", contains("APOLOGY", "IDENTITY", "ACTION"));
    incomplete(last(story.foodCase(), "NOT_UPHELD", "检测合格，不予赔付。")).body("missing", contains("IDENTITY"));
    last(story.foodCase(), "NOT_UPHELD", "我是质量部经理王强。检测合格，不予赔付。").statusCode(201);
    last(story.foodCase(), "UPHELD", "非常抱歉。我是质量部经理王强。已为您退款。").statusCode(201);
  }

  @Test
  void an_apology_apologises_and_other_offers_are_told_by_their_type() {
    var number = story.foodCase();
    incomplete(offers(number, "APOLOGY", "我们会改进。")).body("missing", contains("APOLOGY"));
    offers(number, "APOLOGY", "我们非常抱歉。").statusCode(201);
    offers(number, "CORRECTION", "换新").statusCode(201);
  }

  @Test
  void a_delay_notice_regrets_it_and_says_by_when_and_nothing_moves_without() {
    var number = story.foodCase();
    var due = Instant.now().plusSeconds(3600);
    var promise = sends(number, "/promises", Map.of("text", "回电", "due", due.toString())).statusCode(201).extract()
        .<String>path("id");
    var delay = new HashMap<String, Object>(
        Map.of("due", due.plusSeconds(7200).toString(), "reason", "缺货", "notice", "配件缺货。"));
    var path = "/promises/" + promise + "/renegotiation";
    incomplete(sends(number, path, delay)).body("missing", contains("APOLOGY", "NEXT_STEP"));
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made");
    delay.put("override", Map.of("reason", "已电话致歉"));
    sends(number, path, delay).statusCode(200);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("replies[0].overridden", equalTo("已电话致歉"));
  }

  @Test
  void the_check_while_typing_knows_the_kind() {
    checked("RESOLUTION", "已退款。").body("missing", empty());
    checked("DELAY_NOTICE", "非常抱歉。").body("missing", contains("NEXT_STEP"));
    checked("POSTCARD", "非常抱歉。").statusCode(400);
  }

  private ValidatableResponse checked(String letter, String text) {
    return story.as("food-agent-1").body(Map.of("text", text, "letter", letter)).post("/api/reply-check").then();
  }

  private ValidatableResponse last(String number, String outcome, String text) {
    return sends(number, "/final-response", Map.of("outcome", outcome, "furtherRight", "CN_CONSUMER", "text", text));
  }

  private ValidatableResponse offers(String number, String type, String text) {
    return story.as("food-agent-1").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("type", type, "text", text)).post("/api/cases/" + number + "/remedies").then();
  }

  private ValidatableResponse sends(String number, String path, Map<String, ?> body) {
    return story.as("food-agent-1").body(body).post("/api/cases/" + number + path).then();
  }

  private static ValidatableResponse incomplete(ValidatableResponse answer) {
    return answer.statusCode(422).body("type", equalTo("urn:zerodistance:problem:reply-incomplete"));
  }

  private List<String> noted(String number) {
    return story.rows(number, "select what, detail from timeline_entry where number = ?1 and what like 'check-%'")
        .stream().map(row -> row[0] + " " + row[1]).toList();
  }
}
