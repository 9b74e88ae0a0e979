package io.zerodistance.intake.demand;

import static io.zerodistance.intake.demand.Assessing.agent;
import static io.zerodistance.intake.demand.Assessing.at;
import static io.zerodistance.intake.demand.Assessing.confirmed;
import static io.zerodistance.intake.demand.Assessing.decide;
import static io.zerodistance.intake.demand.Assessing.demand;
import static io.zerodistance.intake.demand.Assessing.evidence;
import static io.zerodistance.intake.demand.Assessing.manager;
import static io.zerodistance.intake.demand.Assessing.proposal;
import static io.zerodistance.intake.demand.Assessing.propose;
import static io.zerodistance.intake.demand.Assessing.review;
import static io.zerodistance.intake.demand.Assessing.supervisor;
import static io.zerodistance.intake.demand.Assessing.triage;
import static io.zerodistance.intake.demand.Assessing.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AssessmentTest {

  @Inject
  Rows rows;
  @Inject
  SweepAssessments sweep;

  @Test
  void an_unreasonable_demand_needs_a_fixed_reason_evidence_and_a_second_person_of_a_higher_tier() {
    var filed = Desk.file("retail", "鞋子开胶，要求赔偿十万元");
    propose(agent(), filed, Map.of("reason", "I_DO_NOT_LIKE_HIM", "explanation", "x", "evidence", evidence()))
        .statusCode(400);
    propose(agent(), filed, Map.of("reason", "FAR_ABOVE_LOSS", "explanation", "x", "evidence", List.of()))
        .statusCode(400);
    var id = propose(agent(), filed, proposal()).statusCode(201).body("state", equalTo("PROPOSED")).extract()
        .<String>path("id");
    propose(agent(), filed, proposal()).statusCode(409);
    assertThat(demandOf(filed)).isNull();
    agent().body(Map.of("confirm", true, "because", "同意")).post(at(filed) + "/" + id + "/review").then()
        .statusCode(403);
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(200)
        .body("[0].state", equalTo("CONFIRMED"));
    assertThat(demandOf(filed)).isEqualTo("UNREASONABLE");
    assertThat(rows.all("select payload from outbox where aggregateid = ? and type like '%complaint-triaged%'",
        filed.number())).hasSize(1);
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(409);
  }

  @Test
  void one_persons_triage_holds_until_reason_and_evidence_are_reviewed_and_lifts_no_label_of_two() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    var at = "/api/intake/complaints/" + filed.number() + "/demand-assessments";
    triage(filed, "UNREASONABLE").body("demand", equalTo("UNREASONABLE")).body("assessAt", equalTo(at));
    triage(filed, "REASONABLE").body("demand", equalTo("REASONABLE")).body("assessAt", nullValue());
    confirmed(filed);
    triage(filed, "UNREASONABLE").body("demand", equalTo("UNREASONABLE")).body("assessAt", nullValue());
    triage(filed, "REASONABLE").body("demand", equalTo("UNREASONABLE")).body("assessAt", equalTo(at));
    assertThat(demandOf(filed)).isEqualTo("UNREASONABLE");
    assertThat(announced(filed)).containsExactly("UNREASONABLE", "REASONABLE", "UNREASONABLE", "UNREASONABLE",
        "UNREASONABLE");
  }

  @Test
  void nobody_reviews_what_he_proposed_himself_nor_an_equal() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    var id = propose(supervisor("retail-supervisor-1"), filed, proposal()).statusCode(201).extract().<String>path("id");
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:needs-another-person"));
    review(supervisor("retail-supervisor-2"), filed, id, true).statusCode(403);
    review(manager(), filed, id, false).statusCode(200).body("[0].state", equalTo("REFUSED"));
    assertThat(demandOf(filed)).isNull();
  }

  @Test
  void what_waits_is_listed_by_what_is_due_first_and_says_who_may_decide() {
    var filed = Desk.file("retail", "要求赔偿二十万元");
    var id = propose(supervisor("retail-supervisor-1"), filed, proposal()).statusCode(201).extract().<String>path("id");
    var waiting = "/api/intake/demand-assessments";
    supervisor("retail-supervisor-2").get(waiting).then().statusCode(200).body("items.id", hasItem(id))
        .body("mine", not(hasItem(id)));
    var due = manager().get(waiting).then().statusCode(200).body("mine", hasItem(id)).extract().body().jsonPath()
        .getList("items.findAll { it.state == 'PROPOSED' }.reviewDue", String.class);
    assertThat(due.stream().map(Instant::parse).toList()).isSorted();
    review(manager(), filed, id, true).statusCode(200);
    Desk.customer(filed).body(Map.of("text", "不服")).post(demand(filed) + "/appeal").then().statusCode(200);
    manager().get(waiting).then().body("items.id", hasItem(id)).body("mine", not(hasItem(id)));
  }

  @Test
  void what_waits_is_read_page_by_page_and_nothing_is_left_out() {
    for (int count = 0; count < 3; count++) {
      propose(agent(), Desk.file("retail", "要求赔偿三十万元"), proposal()).statusCode(201);
    }
    var waiting = "/api/intake/demand-assessments";
    var all = manager().get(waiting).then().extract().jsonPath().getList("items.id", String.class);
    var read = new ArrayList<String>();
    String next = "";
    while (next != null) {
      var page = manager().get(waiting + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).then().statusCode(200)
          .extract().jsonPath();
      assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
      read.addAll(page.getList("items.id", String.class));
      next = page.getString("next");
    }
    assertThat(read).isEqualTo(all).doesNotHaveDuplicates();
    manager().get(waiting + "?cursor=nonsense").then().statusCode(400);
  }

  @Test
  void a_label_that_stands_is_taken_back_with_a_reason_by_one_person_and_the_customer_is_told() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    var id = propose(agent(), filed, proposal()).statusCode(201).extract().<String>path("id");
    withdraw(supervisor("retail-supervisor-2"), filed, id, "有新情况").statusCode(409);
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(200);
    supervisor("retail-supervisor-1").get(at(filed)).then().body("mayWithdraw", equalTo(true));
    agent().get(at(filed)).then().body("mayWithdraw", equalTo(false));
    withdraw(agent(), filed, id, "有新情况").statusCode(403);
    withdraw(supervisor("retail-supervisor-1"), filed, id, " ").statusCode(400);
    withdraw(supervisor("retail-supervisor-1"), filed, id, "有新情况").statusCode(200)
        .body("[0].state", equalTo("WITHDRAWN")).body("[0].withdrawnWords", equalTo("有新情况"));
    assertThat(demandOf(filed)).isEqualTo("UNDECIDED");
    assertThat(announced(filed)).containsExactly("UNREASONABLE", "UNDECIDED");
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then()
        .body("timeline.what", hasItem("DEMAND_LABEL_WITHDRAWN"));
    withdraw(supervisor("retail-supervisor-1"), filed, id, "再次").statusCode(409);
    propose(agent(), filed, proposal()).statusCode(201);
  }

  @Test
  void safety_comes_before_any_judgement_and_nothing_else_of_the_case_changes() {
    propose(agent(), Desk.file("food", "吃了拉肚子住院，要一百万"), proposal()).statusCode(404);
    var ill = Desk.file("retail", "货架倒了砸伤了孩子，要一百万");
    propose(agent(), ill, proposal()).statusCode(409).body("type", equalTo("urn:zerodistance:problem:safety-first"));
    var filed = Desk.file("retail", "要求赔偿十万元");
    var before = rows.one("select severity, status, item from complaint where number = ?", filed.number());
    confirmed(filed);
    assertThat(rows.one("select severity, status, item from complaint where number = ?", filed.number()))
        .isEqualTo(before);
  }

  @Test
  void the_customer_is_told_why_and_a_third_person_decides_the_appeal() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    Desk.customer(filed).get(demand(filed)).then().statusCode(200).body("items", hasSize(0));
    Desk.customer(filed).body(Map.of("text", "不服")).post(demand(filed) + "/appeal").then().statusCode(409);
    var id = confirmed(filed);
    Desk.customer(filed).get(demand(filed)).then().body("items[0].mayAppeal", equalTo(true));
    Desk.customer(filed).body(Map.of("text", "我有新的发票")).post(demand(filed) + "/appeal").then().statusCode(200)
        .body("items[0].state", equalTo("APPEALED"));
    Desk.customer(filed).body(Map.of("text", "再来一次")).post(demand(filed) + "/appeal").then().statusCode(409);
    decide(supervisor("retail-supervisor-1"), filed, id).statusCode(403);
    decide(manager(), filed, id).statusCode(200).body("[0].state", equalTo("OVERTURNED"));
    assertThat(demandOf(filed)).isEqualTo("REASONABLE");
    Desk.customer(new Desk.Filed(filed.number(), "wrong")).get(demand(filed)).then().statusCode(404);
  }

  @Test
  void words_of_harm_in_an_appeal_are_heeded() {
    var filed = Desk.file("retail", "要求赔偿十万元");
    confirmed(filed);
    Desk.customer(filed).body(Map.of("text", "孩子吃完住院了")).post(demand(filed) + "/appeal").then().statusCode(200);
    assertThat(rows.one("select severity from complaint where number = ?", filed.number())).containsExactly("S1");
  }

  @Test
  void what_nobody_decides_in_time_ends_in_the_customers_favour() {
    var expired = Desk.file("retail", "要求赔偿十万元");
    confirmed(expired);
    var unreviewed = Desk.file("retail", "要求赔偿十万元");
    propose(agent(), unreviewed, proposal()).statusCode(201);
    var alone = Desk.file("retail", "要求赔偿十万元");
    triage(alone, "UNREASONABLE");
    assertThat(demandOf(alone)).isEqualTo("UNREASONABLE");
    sweep();
    assertThat(demandOf(expired)).isEqualTo("UNREASONABLE");
    rows.all("update demand_assessment set expires_at = now() - interval '1 day' where number = ? returning 1",
        expired.number());
    sweep.sweep(Instant.now().plus(Duration.ofDays(4))).await().atMost(Duration.ofSeconds(20));
    assertThat(demandOf(expired)).isEqualTo("UNDECIDED");
    assertThat(demandOf(alone)).isEqualTo("UNDECIDED");
    assertThat(rows.one("select state from demand_assessment where number = ?", unreviewed.number()))
        .containsExactly("LAPSED");
  }

  private void sweep() {
    sweep.sweep().await().atMost(Duration.ofSeconds(20));
  }

  private String demandOf(Desk.Filed filed) {
    return (String) rows.one("select demand from complaint where number = ?", filed.number())[0];
  }

  private List<String> announced(Desk.Filed filed) {
    return rows.all("select cast(payload as json)->>'demand' from outbox where aggregateid = ? "
        + "and type like '%complaint-triaged%' order by sequence", filed.number()).stream().map(row -> (String) row[0])
        .toList();
  }
}
