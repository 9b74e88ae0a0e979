package io.zerodistance.intake.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TaxonomyTest {

  @Inject
  Rows rows;

  @ParameterizedTest
  @ValueSource(strings = {"retail", "food", "pharmacy", "property", "healthcare", "cement"})
  void every_unit_has_two_levels_with_other_and_words_to_find_each_item_by(String unit) {
    var taxonomy = given().header("Accept-Language", "en").get("/api/taxonomies/" + unit).then().statusCode(200)
        .body("businessUnit", equalTo(unit)).extract().jsonPath();
    List<String> codes = taxonomy.getList("dimensions.items.code.flatten()");
    assertThat(codes).contains("other").doesNotHaveDuplicates().hasSizeBetween(8, 25);
    assertThat(taxonomy.<String>getList("dimensions.items.name.flatten()"))
        .allMatch(name -> name.matches("[\\x20-\\x7e]+"));
    assertThat(rows
        .all(
            "select code from taxonomy_item i where business_unit = ? and code <> 'other' and valid_from = date '2026-01-01' and not exists (select 1 "
                + "from suggestion_word k where k.business_unit = i.business_unit and k.list = 'KEYWORD' and k.meaning = i.code)",
            unit))
        .isEmpty();
  }

  @Test
  void chinese_is_spoken_where_nothing_else_is_asked_for() {
    given().get("/api/taxonomies/cement").then().body("dimensions[0].name", equalTo("产品性能"))
        .body("dimensions[0].items[0].name", equalTo("强度不足"));
  }

  @Test
  void an_unknown_unit_is_not_found() {
    given().get("/api/taxonomies/bank").then().statusCode(404).contentType("application/problem+json");
  }
}
