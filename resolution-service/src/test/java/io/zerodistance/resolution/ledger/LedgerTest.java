package io.zerodistance.resolution.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zerodistance.resolution.Owner;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LedgerTest {

  @Inject
  Story story;

  @Test
  void an_offer_and_its_cancellation_are_two_postings_that_balance() {
    var number = offer("PR", "property-agent-1");
    var remedy = story.as("property-agent-1").get("/api/cases/" + number + "/ledger").then().statusCode(200)
        .body("items.state", equalTo(List.of("OFFERED"))).body("summary.offered.amount", equalTo(5_000)).extract()
        .<String>path("items[0].remedy");
    story.customerAnswers(number, remedy, false);
    story.as("property-agent-1").get("/api/cases/" + number + "/ledger").then()
        .body("items.state", equalTo(List.of("OFFERED", "CANCELLED"))).body("summary.offered.amount", equalTo(0));
    assertThat(verification("property").getBoolean("intact")).isTrue();
  }

  @Test
  void the_application_may_add_to_the_ledger_but_never_change_or_take_away() {
    offer("PR", "property-agent-1");
    for (var attack : List.of("update ledger_entry set amount = 1", "delete from ledger_entry", "truncate ledger_entry",
        "delete from budget_use", "update budget_use set amount = 0", "update timeline_entry set what = 'x'",
        "update rule_version set because = 'x'", "delete from rule_version", "update staff_tier set tier = 'MANAGER'",
        "delete from staff_tier", "update rule_proposal set content = '{}'", "delete from rule_proposal")) {
      assertThatThrownBy(() -> Owner.applicationDoes(attack)).as(attack).hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_changed_entry_is_found_where_it_is() throws SQLException {
    offer("PH", "pharmacy-agent-1");
    offer("PH", "pharmacy-agent-1");
    offer("PH", "pharmacy-agent-1");
    assertThat(verification("pharmacy").getBoolean("intact")).isTrue();
    for (var column : List.of("amount = amount + 1", "at = at + interval '1 microsecond'", "remedy = 'other'",
        "number = 'PH-261121-00000000'")) {
      var undo = column.startsWith("amount") ? "amount = amount - 1"
          : column.startsWith("at") ? "at = at - interval '1 microsecond'"
              : null;
      var before =
          story.rows(story.number("PH"), "select remedy, number from ledger_entry where sequence = 2 and ?1 <> ''")
              .getFirst();
      Owner.does("update ledger_entry set " + column + " where business_unit = 'pharmacy' and sequence = 2");
      var found = verification("pharmacy");
      assertThat(found.getBoolean("intact")).as(column).isFalse();
      assertThat(found.getInt("brokenAt")).isEqualTo(2);
      Owner.does("update ledger_entry set " + (undo != null ? undo
          : "remedy = '" + before[0] + "', number = '" + before[1] + "'")
          + " where business_unit = 'pharmacy' and sequence = 2");
      assertThat(verification("pharmacy").getBoolean("intact")).isTrue();
    }
  }

  @Test
  void a_cut_tail_and_a_missing_entry_are_found() throws SQLException {
    for (int count = 0; count < 4; count++) {
      offer("HC", "healthcare-agent-1");
    }
    Owner.does("delete from ledger_entry where business_unit = 'healthcare' and sequence = 4");
    assertThat(verification("healthcare").getInt("brokenAt")).isEqualTo(4);
    Owner.does("delete from ledger_entry where business_unit = 'healthcare' and sequence = 2");
    assertThat(verification("healthcare").getInt("brokenAt")).isEqualTo(2);
  }

  private String offer(String prefix, String staff) {
    var number = story.caseOf(prefix, staff);
    story.proposes(staff, number, 5_000).statusCode(201);
    return number;
  }

  private JsonPath verification(String unit) {
    var answer = story.as("group-quality-1", "quality", unit).get("/api/resolution/ledger/verification").then()
        .statusCode(200).extract().jsonPath();
    return JsonPath.from(answer.<Object>get("items[0]") instanceof java.util.Map<?, ?> map ? json(map) : "{}");
  }

  private static String json(java.util.Map<?, ?> map) {
    return "{\"intact\":" + map.get("intact") + ",\"brokenAt\":" + map.get("brokenAt") + "}";
  }
}
