package io.zerodistance.intake.demand;

import static io.zerodistance.intake.demand.Assessing.agent;
import static io.zerodistance.intake.demand.Assessing.confirmed;
import static io.zerodistance.intake.demand.Assessing.proposal;
import static io.zerodistance.intake.demand.Assessing.propose;
import static io.zerodistance.intake.demand.Assessing.review;
import static io.zerodistance.intake.demand.Assessing.supervisor;
import static io.zerodistance.intake.demand.Assessing.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever may be harmed is looked after before any demand is judged: S1 and UNREASONABLE never stand together. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LabelAndSafetyTest {

  @Inject
  Rows rows;
  @Inject
  SweepAssessments sweep;

  @Test
  void a_label_ends_when_somebody_may_be_harmed_and_one_person_cannot_give_it_then() {
    var labelled = Desk.file("retail", "要求赔偿十万元");
    confirmed(labelled);
    Desk.customer(labelled).body(Map.of("text", "货架倒了砸伤了孩子")).post("/api/complaints/" + labelled.number() + "/messages")
        .then().statusCode(201);
    assertThat(states(labelled)).containsExactly("WITHDRAWN safety-words");
    assertThat(demandOf(labelled)).isEqualTo("UNDECIDED");
    assertThat(rows.all("select cast(payload as json)->>'demand', cast(payload as json)->>'severity' from outbox "
        + "where aggregateid = ? and type like '%complaint-triaged%' order by sequence", labelled.number()))
        .containsExactly(new Object[] {"UNREASONABLE", "S3"}, new Object[] {"UNDECIDED", "S1"});
    Desk.customer(labelled).get("/api/complaints/" + labelled.number()).then()
        .body("timeline.what", hasItem("DEMAND_LABEL_WITHDRAWN"));
    triaged(labelled, "S1", "UNREASONABLE").statusCode(422).body("field", equalTo("demand"))
        .body("type", equalTo("urn:zerodistance:problem:safety-unlabelled"));
    assertThat(demandOf(labelled)).isEqualTo("UNDECIDED");
    triaged(labelled, "S3", "UNREASONABLE").statusCode(200);

    var found = Desk.file("retail", "要求赔偿十万元");
    confirmed(found);
    triaged(found, "S1", "UNDECIDED").statusCode(200).body("demand", equalTo("UNDECIDED"));
    assertThat(states(found)).containsExactly("WITHDRAWN retail-agent-1");

    var waiting = Desk.file("retail", "要求赔偿十万元");
    propose(agent(), waiting, proposal()).statusCode(201);
    triaged(waiting, "S1", "UNDECIDED").statusCode(200);
    assertThat(states(waiting)).containsExactly("WITHDRAWN retail-agent-1");
    Desk.customer(waiting).get("/api/complaints/" + waiting.number()).then()
        .body("timeline.what", not(hasItem("DEMAND_LABEL_WITHDRAWN")));
  }

  @Test
  void what_was_proposed_in_the_moment_of_danger_is_refused_and_never_confirmed() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    var id = propose(agent(), filed, proposal()).statusCode(201).extract().<String>path("id");
    rows.all("update complaint set severity = 'S1', demand = 'UNREASONABLE' where number = ? returning 1",
        filed.number());
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:safety-first"));
    review(supervisor("retail-supervisor-1"), filed, id, false).statusCode(200).body("[0].state", equalTo("REFUSED"));
    rows.all("update complaint set demand = 'UNREASONABLE' where number = ? returning 1", filed.number());
    sweep.sweep().await().atMost(Duration.ofSeconds(20));
    assertThat(demandOf(filed)).as("a label of before ends with the next sweep").isEqualTo("UNDECIDED");
  }

  private String demandOf(Desk.Filed filed) {
    return (String) rows.one("select demand from complaint where number = ?", filed.number())[0];
  }

  /** State and by whom it was taken back. */
  private List<String> states(Desk.Filed filed) {
    return rows.all("select state, withdrawn_by from demand_assessment where number = ?", filed.number()).stream()
        .map(row -> row[0] + " " + row[1]).toList();
  }
}
