package io.zerodistance.resolution.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LessonTest {

  private static final String SUPERVISOR = "food-supervisor-1";

  @Inject
  Story story;

  @Test
  void a_lesson_is_found_by_two_chinese_characters_by_an_english_word_and_not_by_half_of_them() {
    var id = lesson("枇杷膏胀盖", "Seal of loquat syrups leaks", "换用双层密封圈");
    for (var words : List.of("枇杷", "胀盖 密封", "loquat", "SYRUP")) {
      search(words).body("items.id", hasItem(id));
    }
    for (var words : List.of("枇杷 燕窝", "loquats honey")) {
      search(words).body("items.id", not(hasItem(id)));
    }
    story.as(SUPERVISOR).queryParam("q", "，。").get("/api/lessons").then().statusCode(400);
  }

  @Test
  void a_like_case_is_offered_the_lesson_with_the_words_that_both_share() {
    var id = lesson("榴莲千层冷链断链", "配送箱温度记录缺失", "出库前拍照留存温度");
    var number = story.foodCase();
    var similar = similar(number, "昨天收到的榴莲千层已经化了，配送箱里温度很高").statusCode(200)
        .body("items.lesson.id", hasItem(id)).extract().jsonPath();
    var at = similar.<String>getList("items.lesson.id").indexOf(id);
    assertThat(similar.<String>getList("items[" + at + "].common")).contains("榴莲", "千层", "配送");
    assertThat(similar.getInt("items[" + at + "].percent")).isGreaterThan(40);
  }

  @Test
  void a_retired_lesson_is_neither_found_nor_offered() {
    var id = lesson("鲟鱼籽罐头漏气", "封口机压力不足", "每小时抽检封口");
    story.as(SUPERVISOR).post("/api/lessons/food/" + id + "/retirement").then().statusCode(200);
    search("鲟鱼").body("items", hasSize(0));
    similar(story.foodCase(), "买的鲟鱼籽罐头漏气了").body("items.lesson.id", not(hasItem(id)));
    story.as(SUPERVISOR).get("/api/lessons/food/" + id).then().statusCode(200);
  }

  @Test
  void nothing_is_learned_before_the_case_is_closed_and_its_cause_is_known_and_nothing_about_a_person() {
    var number = story.foodCase();
    publish(number, "标题", "做法").statusCode(409).body("type", equalTo("urn:zerodistance:problem:lesson-too-early"));
    explain(number, "包装漏气", "封口机压力不足").statusCode(200);
    publish(number, "标题", "做法").statusCode(409);
    story.customerConfirms(number, true);
    publish(number, "标题", "请联系 13800138000").statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:lesson-names-a-person"));
    publish(number, "标题", "做法").statusCode(201);
  }

  @Test
  void the_cause_is_asked_for_one_to_five_times_and_each_answer_goes_deeper() {
    var number = story.foodCase();
    explain(number, "包装漏气").statusCode(400);
    explain(number, "包装漏气", "1", "2", "3", "4", "5", "6").statusCode(400);
    explain(number, "包装漏气", "封口机压力不足", "封口机压力不足").statusCode(400);
    explain(number, "包装漏气", "封口机压力不足", "保养表没有压力一项").statusCode(200)
        .body("causeBehind", equalTo("保养表没有压力一项")).body("version", equalTo(1));
    explain(number, "包装漏气", "新封口膜太薄").body("version", equalTo(2));
  }

  @Test
  void lessons_of_another_unit_are_not_there() {
    var id = lesson("蟹黄酱沉淀分层", "均质时间短", "延长均质");
    for (var path : List.of("/api/lessons?q=蟹黄", "/api/lessons")) {
      story.as("retail-supervisor-1").get(path).then().statusCode(200).body("items.id", not(hasItem(id)));
    }
    story.as("retail-supervisor-1").get("/api/lessons/food/" + id).then().statusCode(404);
    var ours = story.caseOf("RT", "retail-agent-1");
    story.as("retail-agent-1").body(Map.of("text", "蟹黄酱沉淀分层")).post("/api/cases/" + ours + "/similar-lessons").then()
        .statusCode(200).body("items.lesson.id", not(hasItem(id)));
  }

  @Test
  void a_notice_that_came_of_a_lesson_is_kept_once_and_its_effect_is_counted_on_its_item() {
    var id = lesson("海苔酥受潮", "干燥剂漏放", "称重剔除");
    for (int again = 0; again < 2; again++) {
      story.as("food-manager-1").body(Map.of("notice", "n-1", "item", "mould"))
          .post("/api/lessons/food/" + id + "/notices").then().statusCode(200).body("notices", hasSize(1));
    }
    story.as(SUPERVISOR).get("/api/lessons/food/" + id).then().body("effects[0].item", equalTo("mould"))
        .body("effects[0].days", equalTo(0));
  }

  private String lesson(String title, String cause, String advice) {
    var number = story.foodCase();
    explain(number, cause, cause + "，没有人检查").statusCode(200);
    story.customerConfirms(number, true);
    return publish(number, title, advice).statusCode(201).extract().path("id");
  }

  private ValidatableResponse explain(String number, String direct, String... whys) {
    return story.as("food-agent-1").body(Map.of("directCause", direct, "whys", List.of(whys)))
        .put("/api/cases/" + number + "/cause").then();
  }

  private ValidatableResponse publish(String number, String title, String advice) {
    return story.as(SUPERVISOR).header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("title", title, "advice", advice)).post("/api/cases/" + number + "/lessons").then();
  }

  private ValidatableResponse search(String words) {
    return story.as(SUPERVISOR).queryParam("q", words).get("/api/lessons").then().statusCode(200);
  }

  private ValidatableResponse similar(String number, String said) {
    return story.as("food-agent-1").body(Map.of("text", said)).post("/api/cases/" + number + "/similar-lessons")
        .then();
  }
}
