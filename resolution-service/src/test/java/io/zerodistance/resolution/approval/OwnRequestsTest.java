package io.zerodistance.resolution.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever asked learns what was decided and why, and whoever is coached reads the words. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class OwnRequestsTest {

  @Inject
  Story story;

  @Test
  void who_is_refused_reads_why_and_by_whom() {
    var number = story.caseOf("CM", "cement-senior-1");
    var approval = story.proposes("cement-senior-1", number, 60_000).extract().<String>path("approval");
    story.decides("cement-supervisor-1", approval, "REFUSE", "先换货，再谈补偿").statusCode(200);
    story.as("cement-senior-1").get("/api/approvals/decided").then().statusCode(200)
        .body("items[0].id", equalTo(approval)).body("items[0].case", equalTo(number))
        .body("items[0].kind", equalTo("AUTHORITY")).body("items[0].state", equalTo("REFUSED"))
        .body("items[0].decidedBy", equalTo("cement-supervisor-1")).body("items[0].because", equalTo("先换货，再谈补偿"))
        .body("items[0].amount.amount", equalTo(60_000));
  }

  @Test
  void coaching_reaches_the_coached_and_nobody_else_newest_first() {
    var first = reviewed("cement-agent-2", "REJECT", "这次不该给");
    var second = reviewed("cement-agent-2", "APPROVE_WITH_COACHING", "先听客户说完");
    var third = reviewed("cement-agent-2", "APPROVE", null);
    story.as("cement-agent-2").get("/api/approvals/decided").then()
        .body("items.id", contains(third, second, first))
        .body("items.because", contains(nullValue(), equalTo("先听客户说完"), equalTo("这次不该给")));
    story.as("cement-agent-1").get("/api/approvals/decided").then().body("items.id", not(hasItem(second)));
    story.as("cement-agent-2", "agent", "food").get("/api/approvals/decided").then().body("items.id",
        not(hasItem(second)));
  }

  private String reviewed(String staff, String decision, String because) {
    var number = story.caseOf("CM", staff);
    story.proposes(staff, number, 100).body("status", equalTo("GRANTED"));
    var review = story.rows(number, "select id from approval where number = ?1").getFirst()[0].toString();
    var path = "/api/approvals/" + review + "/decision";
    if (because == null) {
      story.as("cement-supervisor-1").body(Map.of("decision", decision)).post(path).then().statusCode(200);
    } else {
      story.decides("cement-supervisor-1", review, decision, because).statusCode(200);
    }
    return review;
  }
}
