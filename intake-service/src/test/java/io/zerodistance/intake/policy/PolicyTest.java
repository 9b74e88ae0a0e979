package io.zerodistance.intake.policy;

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
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PolicyTest {

  @Inject
  Rows rows;

  @Test
  void every_unit_has_a_page_that_everybody_can_read_in_two_languages() {
    for (var unit : List.of("retail", "food", "pharmacy", "healthcare", "cement")) {
      RestAssured.given().header("Accept-Language", "zh").get("/api/policies/" + unit).then().statusCode(200)
          .body("sections.heading", hasItem("怎么告诉我们"));
      RestAssured.given().header("Accept-Language", "en").get("/api/policies/" + unit).then().statusCode(200)
          .body("sections.heading", hasItem("How to tell us"));
    }
    RestAssured.get("/api/policies/bank").then().statusCode(404);
  }

  @Test
  void a_draft_stays_inside_until_it_is_published_and_two_editors_do_not_overwrite_each_other() {
    int seen = manager("property").get("/api/intake/policies/property").then().extract().path("items[0].version");
    int draft = draft(seen, "新的标题").statusCode(200).body("items[0].state", equalTo("DRAFT")).extract()
        .path("items[0].version");
    RestAssured.get("/api/policies/property").then().body("sections.heading", not(hasItem("新的标题")));
    draft(seen, "另一位编辑").statusCode(412);
    draft(draft, "新的标题").statusCode(200);
    manager("property").body(Map.of("version", draft)).post("/api/intake/policies/property/publication").then()
        .statusCode(200).body("items.findAll { it.state == 'PUBLISHED' }", hasSize(1));
    RestAssured.get("/api/policies/property").then().body("sections.heading", hasItem("新的标题"));
    manager("property").body(Map.of("version", draft)).post("/api/intake/policies/property/publication").then()
        .statusCode(409);
    draft(draft, " ").statusCode(400);
  }

  @Test
  void a_notice_is_shown_for_what_is_written_and_counts_what_it_settled() {
    var id = notice("cement", "clumping");
    var matches = "/api/usage-notices/cement/matches";
    everybody().body(Map.of("text", "水泥受潮结块了")).post(matches).then().statusCode(200)
        .body("items.id", hasItem(id));
    everybody().body(Map.of("taxonomyItem", "clumping")).post(matches).then().body("items.id", hasItem(id));
    everybody().body(Map.of("taxonomyItem", "clumping", "text", "结块的水泥灼伤了工人，送医院了")).post(matches).then()
        .body("items", hasSize(0));
    var before = rows.count("complaint");
    var key = UUID.randomUUID().toString();
    settle(id, key).statusCode(204);
    settle(id, key).statusCode(204);
    assertThat(rows.count("complaint")).isEqualTo(before);
    Desk.file("cement", "水泥受潮结块了");
    manager("cement").get("/api/intake/usage-notices/cement").then().statusCode(200)
        .body("items.find { it.id == '" + id + "' }.settled", equalTo(1))
        .body("items.find { it.id == '" + id + "' }.filed >= 1", equalTo(true));
    settle(UUID.randomUUID().toString(), key).statusCode(404);
  }

  @Test
  void a_notice_of_one_product_is_shown_first_to_whoever_names_it_and_to_nobody_else() {
    var all = notice("cement", "strength");
    var recall = notice("cement", "strength", "P.O 42.5");
    var matches = "/api/usage-notices/cement/matches";
    everybody().body(Map.of("taxonomyItem", "strength")).post(matches).then()
        .body("items.id", hasItem(all)).body("items.id", not(hasItem(recall)));
    everybody().body(Map.of("taxonomyItem", "strength", "product", "p.o 42.5 散装")).post(matches).then()
        .body("items[0].id", equalTo(recall)).body("items.id", hasItem(all));
    everybody().body(Map.of("taxonomyItem", "strength", "text", "买的P.O 42.5不凝固")).post(matches).then()
        .body("items[0].id", equalTo(recall));
    int before = filed(recall);
    Desk.file(Map.of("businessUnit", "cement", "text", "强度不够", "taxonomyItem", "strength"));
    assertThat(filed(recall)).isEqualTo(before);
    Desk.file(Map.of("businessUnit", "cement", "text", "强度不够", "taxonomyItem", "strength", "product", "P.O 42.5R"));
    assertThat(filed(recall)).isEqualTo(before + 1);
    manager("cement").body(noticeOf("strength", "P")).post("/api/intake/usage-notices/cement").then().statusCode(400)
        .body("field", equalTo("product"));
  }

  private static int filed(String notice) {
    return manager("cement").get("/api/intake/usage-notices/cement").then().statusCode(200).extract()
        .path("items.find { it.id == '" + notice + "' }.filed");
  }

  private static ValidatableResponse settle(String id, String key) {
    return everybody().header("Idempotency-Key", key).post("/api/usage-notices/cement/" + id + "/settlements").then();
  }

  private static String notice(String unit, String item) {
    return notice(unit, item, "");
  }

  private static String notice(String unit, String item, String product) {
    return manager(unit).body(noticeOf(item, product)).post("/api/intake/usage-notices/" + unit).then()
        .statusCode(201).extract().path("id");
  }

  private static Map<String, Object> noticeOf(String item, String product) {
    return Map.of("item", item, "product", product, "title", Map.of("zh", "怎样存放", "en", "How to store"), "text",
        Map.of("zh", "离地离墙", "en", "Off the floor"), "published", true);
  }

  private static ValidatableResponse draft(int seen, String heading) {
    return manager("property").body(Map.of("seen", seen, "sections", List.of(Map.of("heading",
        Map.of("zh", heading, "en", "Heading"), "text", Map.of("zh", "内容", "en", "Text")))))
        .put("/api/intake/policies/property/draft").then();
  }

  private static RequestSpecification everybody() {
    return RestAssured.given().contentType(ContentType.JSON);
  }

  private static RequestSpecification manager(String unit) {
    return Desk.staff(unit + "-manager-1", "bu-manager", unit);
  }
}
