package io.zerodistance.intake.wordlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever keeps the words changes what the very next text is taken for; a word of harm leaves when two agree. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class WordListTest {

  private static final String[] ALL = {"retail", "food", "pharmacy", "property", "healthcare", "cement"};

  @Inject
  Rows rows;

  @Test
  void a_word_of_harm_of_one_unit_makes_its_next_complaint_S1_and_no_other_unit_s() {
    assertThat(severityOfNext("cement", "工地上有人蓝指甲症")).isNotEqualTo("S1");
    add(manager("cement"), "cement", "SEVERITY", "S1", "蓝指甲症").statusCode(200).body("added", contains("蓝指甲症"));
    assertThat(severityOfNext("cement", "工地上有人蓝，指甲症")).isEqualTo("S1");
    assertThat(severityOfNext("retail", "店里有人蓝指甲症")).isNotEqualTo("S1");
    add(manager("cement"), "cement", "SEVERITY", "S1", "蓝指甲症").body("added", empty())
        .body("known", contains("蓝指甲症"));
    list("cement", "SEVERITY").body("items.find { it.phrase == '蓝指甲症' }.owner", equalTo("cement"));
    list("retail", "SEVERITY").body("items.phrase", not(hasItem("蓝指甲症")));
  }

  @Test
  void a_word_of_harm_is_looked_for_until_a_second_person_agrees_that_it_goes() {
    add(manager("food"), "food", "SEVERITY", "S1", "绿舌头病").statusCode(200);
    var id = retire(manager("food"), "food", "SEVERITY", "S1", "绿舌头病").statusCode(200)
        .body("state", equalTo("PENDING")).extract().<String>path("id");
    assertThat(severityOfNext("food", "吃完绿舌头病")).isEqualTo("S1");
    decide(manager("food"), "food", id, true).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:word-second-person"));
    retire(manager("food"), "food", "SEVERITY", "S1", "绿舌头病").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:word-waiting"));
    changes("food").body("items[0].state", equalTo("PENDING")).body("items[0].phrase", equalTo("绿舌头病"));
    assertThat(severityOfNext("food", "吃完绿舌头病")).isEqualTo("S1");

    decide(quality(), "food", id, true).statusCode(200).body("state", equalTo("DONE"))
        .body("decidedBy", equalTo("group-quality-1"));
    assertThat(severityOfNext("food", "吃完绿舌头病")).isNotEqualTo("S1");
    decide(quality(), "food", id, true).statusCode(409);
    list("food", "SEVERITY").body("items.find { it.phrase == '绿舌头病' }.retiredAt", notNullValue());
    assertThat(
        rows.all("select asked_by, decided_by from suggestion_word_change where phrase = ? and action = 'RETIRED'",
            "绿舌头病"))
        .containsExactly(new Object[] {"food-manager-1", "group-quality-1"});
    add(manager("food"), "food", "SEVERITY", "S1", "绿舌头病").body("added", contains("绿舌头病"));
    assertThat(severityOfNext("food", "吃完绿舌头病")).isEqualTo("S1");
  }

  @Test
  void what_was_asked_for_is_taken_back_by_its_author_or_refused_by_another() {
    add(manager("retail"), "retail", "SEVERITY", "S1", "紫耳朵病").statusCode(200);
    var own = retire(manager("retail"), "retail", "SEVERITY", "S1", "紫耳朵病").extract().<String>path("id");
    decide(manager("retail"), "retail", own, false).statusCode(200).body("state", equalTo("WITHDRAWN"));
    var again = retire(manager("retail"), "retail", "SEVERITY", "S1", "紫耳朵病").extract().<String>path("id");
    decide(quality(), "retail", again, false).statusCode(200).body("state", equalTo("REFUSED"));
    assertThat(severityOfNext("retail", "紫耳朵病")).isEqualTo("S1");
  }

  @Test
  void the_group_s_words_are_shown_in_every_unit_and_changed_by_the_group_alone() {
    list("pharmacy", "SEVERITY").body("items.find { it.phrase == '骨折' }.owner", equalTo("group"))
        .body("items.find { it.phrase == '发错药' }.owner", equalTo("pharmacy"));
    retire(manager("pharmacy"), "pharmacy", "SEVERITY", "S1", "骨折").statusCode(404);
    retire(manager("pharmacy"), "group", "SEVERITY", "S1", "骨折").statusCode(403);
    add(manager("pharmacy"), "pharmacy", "SEVERITY", "S1", "骨折").body("known", contains("骨折"));
    add(manager("pharmacy"), "retail", "MOTIVE", "REDRESS", "给钱").statusCode(404);
    add(quality(), "group", "MOTIVE", "REDRESS", "把钱吐出来").statusCode(200);
    tried("healthcare", "把钱吐出来").body("fired.find { it.phrase == '把钱吐出来' }.meaning", equalTo("REDRESS"));
    retire(quality(), "group", "MOTIVE", "REDRESS", "把钱吐出来").statusCode(200).body("state", equalTo("DONE"));
    tried("healthcare", "把钱吐出来").body("fired.phrase", not(hasItem("把钱吐出来")));
  }

  @Test
  void a_text_that_is_tried_shows_which_words_speak_and_what_would_be_suggested() {
    tried("food", "牛奶发霉了，孩子拉肚子，要求退款，气死了！批号20260101")
        .body("fired.find { it.phrase == '拉肚子' }.meaning", equalTo("S1"))
        .body("fired.find { it.list == 'KEYWORD' && it.phrase == '发霉' }.weight", notNullValue())
        .body("fired.find { it.phrase == '退款' && it.list == 'MOTIVE' }.meaning", equalTo("REDRESS"))
        .body("fired.find { it.phrase == '批号' }.meaning", equalTo("BATCH"))
        .body("suggestion.severity.value", equalTo("S1")).body("suggestion.motive.value", equalTo("REDRESS"));
    manager("food").body(Map.of("text", " ")).post("/api/intake/words/food/trial").then().statusCode(422);
    manager("food").body(Map.of("text", "x")).post("/api/intake/words/retail/trial").then().statusCode(404);
  }

  @Test
  void an_item_that_is_added_with_its_keywords_is_suggested_for_the_next_complaint() {
    var code = "ice-" + UUID.randomUUID().toString().substring(0, 8);
    var item = Map.of("code", code, "dimension", firstDimension("food"), "zh", "冰淇淋融化", "en", "Melted ice cream",
        "rollup", "product-quality", "reason", "夏天常见", "keywords", List.of("冰淇淋化了", "雪糕软趴趴"));
    manager("food").body(with(item, "keywords", List.of("冰淇淋", "x"))).post("/api/intake/taxonomies/food/items").then()
        .statusCode(422).body("field", equalTo("phrases"));
    manager("food").body(item).post("/api/intake/taxonomies/food/items").then().statusCode(201);
    tried("food", "买的雪糕软趴趴的").body("suggestion.taxonomyItem.value", equalTo(code));
    list("food", "KEYWORD").body("items.findAll { it.meaning == '" + code + "' }.phrase.sort()",
        equalTo(List.of("冰淇淋化了", "雪糕软趴趴")));
    add(manager("food"), "food", "NEED", code, "BATCH").statusCode(200);
    tried("food", "买的雪糕软趴趴的").body("suggestion.missingFacts.value", hasItem("BATCH"));
    manager("food").body(Map.of("successor", "other", "reason", "过季")).post("/api/intake/taxonomies/food/items/" + code
        + "/retirement").then().statusCode(200);
    tried("food", "买的雪糕软趴趴的").body("fired.phrase", not(hasItem("雪糕软趴趴")));
  }

  @Test
  void words_that_mean_nothing_are_refused_and_a_word_has_one_severity() {
    var before = rows.count("suggestion_word") + rows.count("suggestion_word_change");
    add(manager("food"), "food", "SEVERITY", "S3", "一般般").statusCode(422).body("field", equalTo("meaning"));
    add(manager("food"), "food", "KEYWORD", "no-such-item", "词").statusCode(422);
    add(manager("food"), "food", "SEVERITY", "S1", "x").statusCode(422).body("field", equalTo("phrases"));
    add(manager("food"), "food", "SEVERITY", "S4", "骨折").statusCode(422).body("meaning", equalTo("S1"));
    manager("food").body(Map.of("list", "SEVERITY", "meaning", "S1", "phrases", List.of("词语"))).post(at("food")).then()
        .statusCode(422).body("field", equalTo("reason"));
    manager("food").body(Map.of("list", "COLOUR")).post(at("food")).then().statusCode(400);
    Desk.staff("food-agent-1", "agent", "food").get(at("food")).then().statusCode(403);
    assertThat(rows.count("suggestion_word") + rows.count("suggestion_word_change")).isEqualTo(before);
  }

  private String severityOfNext(String unit, String text) {
    var number = Desk.file(unit, text).number();
    return (String) rows.one("select severity from complaint where number = ?", number)[0];
  }

  private static String firstDimension(String unit) {
    return manager(unit).get("/api/intake/taxonomies/" + unit).jsonPath().getString("dimensions[0].code");
  }

  private static Map<String, Object> with(Map<String, ?> of, String field, Object value) {
    var changed = new HashMap<String, Object>(of);
    changed.put(field, value);
    return changed;
  }

  private static ValidatableResponse add(RequestSpecification who, String owner, String list, String meaning,
      String phrase) {
    return who.body(Map.of("list", list, "meaning", meaning, "phrases", List.of(phrase), "reason", "story"))
        .post(at(owner)).then();
  }

  private static ValidatableResponse retire(RequestSpecification who, String owner, String list, String meaning,
      String phrase) {
    return who.body(Map.of("list", list, "meaning", meaning, "phrase", phrase, "reason", "误报"))
        .post(at(owner) + "/retirements").then();
  }

  private static ValidatableResponse decide(RequestSpecification who, String owner, String id, boolean confirm) {
    return who.body(Map.of("confirm", confirm)).post(at(owner) + "/retirements/" + id + "/decision").then();
  }

  private static ValidatableResponse tried(String unit, String text) {
    return manager(unit).body(Map.of("text", text)).post(at(unit) + "/trial").then().statusCode(200);
  }

  private static ValidatableResponse list(String owner, String list) {
    return manager(owner).get(at(owner) + "?list=" + list).then().statusCode(200);
  }

  private static ValidatableResponse changes(String owner) {
    return manager(owner).get(at(owner) + "/changes").then().statusCode(200);
  }

  private static String at(String owner) {
    return "/api/intake/words/" + owner;
  }

  private static RequestSpecification manager(String unit) {
    return Desk.staff(unit + "-manager-1", "bu-manager", unit);
  }

  private static RequestSpecification quality() {
    return Desk.staff("group-quality-1", "quality", ALL);
  }
}
