package io.zerodistance.resolution.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.resolution.advice.ArchiveStub;
import io.zerodistance.testkit.ServiceDatabase;

/** Cases whose range is ¥40 to ¥100 for everybody; only what people grant of it differs. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(ArchiveStub.class)
class FairnessTest {

  private static final String STAFF = "pharmacy-supervisor-1";
  private static final String ROW = "classes.find { it.customerClass == '%s' }.";

  @Inject
  Story story;

  @Test
  void customers_who_are_worth_less_and_get_less_of_the_same_range_stand_out_and_the_legal_floor_is_no_part_of_it() {
    for (int count = 0; count < 10; count++) {
      ended(advised("KEY_ACCOUNT", ""), count % 2 == 0 ? 9_000 : 8_000);
      var ordinary = advised("ORDINARY", count == 0 ? "?claim=FRAUD&price=100" : "");
      if (count == 0) {
        story.proposes(STAFF, ordinary, """
            {"type":"REDRESS","amount":{"amount":50000,"currency":"CNY"},"floor":{"claim":"FRAUD","price":100}}""")
            .statusCode(201).body("status", equalTo("GRANTED"));
      }
      ended(ordinary, count % 2 == 0 ? 3_000 : 2_000);
    }
    ended(advised("EXTRA_CARE", ""), 5_000);
    advised("ORDINARY", "");
    var report = report().body("classes", hasSize(3)).body("fewest", equalTo(10));
    report.rootPath(ROW.formatted("ORDINARY")).body("mark", equalTo("LESS")).body("cases", equalTo(11))
        .body("ended", equalTo(10)).body("below", equalTo(10)).body("above", equalTo(0))
        .body("low.amount", equalTo(4_000)).body("high.amount", equalTo(10_000)).body("goodwill.amount", equalTo(2_500))
        .body("deviation", number(-0.57)).body("share", number(0.25)).body("valueEffect", number(1))
        .body("withFloor", equalTo(1)).body("floor.amount", equalTo(50_000))
        .body("floorGranted.amount", equalTo(50_000));
    report.rootPath(ROW.formatted("KEY_ACCOUNT")).body("mark", equalTo("MORE")).body("within", equalTo(10))
        .body("withFloor", equalTo(0));
    report.rootPath(ROW.formatted("EXTRA_CARE")).body("mark", equalTo("TOO_FEW")).body("ended", equalTo(1))
        .body("share", nullValue()).body("goodwill", nullValue());
    var table = story.as("pharmacy-manager-1").get("/api/resolution/fairness/export?bu=pharmacy").then().statusCode(200)
        .contentType("text/csv").extract().asString();
    assertThat(table.lines().toList()).hasSize(4);
    assertThat(table).contains(",ORDINARY,11,1,500.00,500.00,10,40.00,100.00,1.0,25.00,10,0,0,")
        .contains(",EXTRA_CARE,1,0,,,1,,,,,,,,,,TOO_FEW,CNY");
  }

  @Test
  void only_those_who_answer_for_a_unit_read_how_it_treats_its_customers() {
    story.as("food-manager-1").get("/api/resolution/fairness?bu=pharmacy").then().statusCode(404);
    story.as("pharmacy-supervisor-1").get("/api/resolution/fairness?bu=pharmacy").then().statusCode(403);
    story.as("pharmacy-manager-1").get("/api/resolution/fairness").then().statusCode(400);
    for (var period : new String[] {"from=yesterday", "from=2026-02-01&to=2026-01-01", "from=2000-01-01"}) {
      story.as("pharmacy-manager-1").get("/api/resolution/fairness?bu=pharmacy&" + period).then().statusCode(400);
    }
    story.as("pharmacy-manager-1").get("/api/resolution/fairness?bu=pharmacy&from=2025-01-01&to=2025-02-01").then()
        .statusCode(200).body("classes", hasSize(0));
  }

  private static Matcher<Float> number(double expected) {
    return new CustomTypeSafeMatcher<>("about " + expected) {
      @Override
      protected boolean matchesSafely(Float told) {
        return closeTo(expected, 0.02).matches(told.doubleValue());
      }
    };
  }

  private ValidatableResponse report() {
    return story.as("group-quality-1", "quality", "food", "pharmacy").get("/api/resolution/fairness?bu=pharmacy").then()
        .statusCode(200);
  }

  private String advised(String customerClass, String query) {
    var number = story.caseOf("PH", STAFF);
    story.triage(number, "S3", "REDRESS", "REASONABLE");
    ArchiveStub.says(number, "{\"customerClass\":\"" + customerClass + "\",\"extraCare\":false,\"values\":[]}");
    story.as(STAFF).get("/api/cases/" + number + "/advice" + query).then().statusCode(200)
        .body("high.amount", equalTo(10_000));
    return number;
  }

  private void ended(String number, long granted) {
    story.proposes(STAFF, number, granted).statusCode(201).body("status", equalTo("GRANTED"));
    // Asked once more after the grant: what it says then is not what was granted by.
    story.as(STAFF).get("/api/cases/" + number + "/advice").then().statusCode(200);
    story.as(STAFF).body(Map.of("text", "已解决")).post("/api/cases/" + number + "/resolution").then().statusCode(200);
  }
}
