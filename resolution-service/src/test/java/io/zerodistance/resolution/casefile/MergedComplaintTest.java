package io.zerodistance.resolution.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class MergedComplaintTest {

  private static final String LINKED = "zerodistance.intake.complaint-linked.v1";
  private static final String UNLINKED = "zerodistance.intake.complaint-unlinked.v1";
  private static final Map<String, Object> MERGE =
      Map.of("other", "FD-261121-00000000", "how", "MERGED", "by", "food-agent-1");

  @Inject
  Story story;

  @Test
  void a_merged_case_is_over_until_the_merge_is_undone() {
    var number = story.foodCase();
    story.tell(number, LINKED, MERGE);
    state(number, "MERGED");
    story.as("food-agent-1").body(Map.of("type", "APOLOGY")).header("Idempotency-Key", number)
        .post("/api/cases/" + number + "/remedies").then().statusCode(409)
        .body("detail", equalTo("Work on the complaint that it was merged into, or undo the merge first."));
    story.tell(number, UNLINKED, MERGE);
    state(number, "OPEN");
    assertThat(story.rows(number, "select 1 from timeline_entry where number = ?1 and what like 'complaint-%ed'"))
        .hasSize(2);
  }

  @Test
  void the_time_under_another_number_is_no_time_in_a_stage() {
    var number = story.foodCase();
    story.tell(number, LINKED, MERGE);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("stages.leftAt", contains(notNullValue()));
    story.tell(number, UNLINKED, MERGE);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("stages.stage", contains("CONTROL", "CONTROL"))
        .body("stages.leftAt", contains(notNullValue(), nullValue()));
  }

  @Test
  void a_link_changes_nothing_and_neither_does_undoing_it() {
    var number = story.foodCase();
    var link = Map.<String, Object>of("other", "FD-261121-00000000", "how", "LINKED", "by", "food-agent-1");
    story.tell(number, LINKED, link);
    story.tell(number, UNLINKED, link);
    state(number, "OPEN");
  }

  @Test
  void what_the_customer_took_back_while_merged_stays_taken_back() {
    var number = story.foodCase();
    story.tell(number, LINKED, MERGE);
    story.tell(number, "zerodistance.intake.complaint-withdrawn.v1", Map.of("because", "OTHER"));
    story.tell(number, UNLINKED, MERGE);
    state(number, "WITHDRAWN");
  }

  private void state(String number, String expected) {
    story.as("food-agent-1").get("/api/cases/" + number).then().statusCode(200).body("state", equalTo(expected));
  }
}
