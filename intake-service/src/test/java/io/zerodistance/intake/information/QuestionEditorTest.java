package io.zerodistance.intake.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class QuestionEditorTest {

  private static final String OF_CEMENT = "/api/intake/information-questions/cement";
  private final String code = "story-" + UUID.randomUUID().toString().substring(0, 8);

  @Inject
  Rows rows;

  @Test
  void a_new_question_is_suggested_at_once_and_out_of_use_it_is_not() {
    var filed = Desk.file("cement", "水泥结块了");
    keep("*", code, Map.of("zh", "仓库地面潮湿吗？", "en", "Is the floor of the store damp?", "position", 5, "reason", "常问"))
        .statusCode(200).body("active", equalTo(true));
    suggested(filed).body("suggestions.code", hasItem(code));
    keep("*", code, Map.of("zh", "仓库地面潮湿吗？", "en", "Is the floor damp?", "active", false, "reason", "不再需要"))
        .statusCode(200);
    suggested(filed).body("suggestions.code", not(hasItem(code)));
    manager().get(OF_CEMENT).then().statusCode(200).body("changes[0].code", equalTo(code))
        .body("changes[0].reason", equalTo("不再需要")).body("changes[0].changedBy", equalTo("cement-manager-1"))
        .body("changes[0].before.active", equalTo(true)).body("changes[0].after.active", equalTo(false))
        .body("changes[1].before", nullValue());
  }

  @Test
  void what_a_customer_was_asked_stays_as_it_was_worded() {
    var filed = Desk.file("cement", "水泥结块了");
    keep("*", code, Map.of("zh", "第一种问法？", "en", "First wording?", "reason", "试用")).statusCode(200);
    manager().body(Map.of("questions", java.util.List.of(code)))
        .post("/api/intake/complaints/" + filed.number() + "/information-requests").then().statusCode(201);
    keep("*", code, Map.of("zh", "第二种问法？", "en", "Second wording?", "reason", "改进")).statusCode(200);
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then()
        .body("information[0].questions[0].text", equalTo("First wording?"));
  }

  @ParameterizedTest
  @CsvSource({"no-such-item, how-many, item", "*, How Many, code", "*, own-1, code"})
  void an_item_or_code_that_means_nothing_is_refused(String item, String code, String field) {
    var before = rows.count("information_question") + rows.count("information_question_change");
    keep(item, code, Map.of("zh", "几袋？", "en", "How many?", "reason", "x")).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:question-edit-invalid")).body("field", equalTo(field));
    assertThat(rows.count("information_question") + rows.count("information_question_change")).isEqualTo(before);
  }

  @Test
  void words_in_both_languages_and_a_reason_are_needed_and_another_unit_is_not_there() {
    keep("*", code, Map.of("zh", "几袋？", "reason", "x")).statusCode(422).body("field", equalTo("en"));
    keep("*", code, Map.of("zh", "几袋？", "en", "How many?")).statusCode(422).body("field", equalTo("reason"));
    Desk.staff("retail-manager-1", "bu-manager", "retail").get(OF_CEMENT).then().statusCode(404);
    Desk.staff("cement-agent-1", "agent", "cement").get(OF_CEMENT).then().statusCode(403);
  }

  private ValidatableResponse keep(String item, String code, Map<String, ?> draft) {
    return manager().body(draft).put(OF_CEMENT + "/{item}/{code}", item, code).then();
  }

  private static ValidatableResponse suggested(Desk.Filed filed) {
    return manager().get("/api/intake/complaints/" + filed.number() + "/information-requests").then().statusCode(200);
  }

  private static RequestSpecification manager() {
    return Desk.staff("cement-manager-1", "bu-manager", "cement");
  }
}
