package io.zerodistance.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.escalation.ScanDueDeadlines;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Another unit does a part of the work by its own deadline; who has the case keeps it. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class HandoffTest {
  private static final String PLANT = "cement";
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;
  @Inject
  ScanDueDeadlines scanner;
  @Inject
  SweepHandoffs sweep;
  private String unit;
  private String ann;
  private String number;

  @BeforeEach
  void a_case_of_ann() {
    unit = desk.open();
    ann = "ann-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 10);
    number = desk.file(unit, "S2");
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void the_plant_does_its_part_and_ann_keeps_the_case() {
    var id = ask(PLANT, null).statusCode(201).body("state", equalTo("OPEN")).body("due", notNullValue())
        .extract().<String>path("id");
    engineer().get("/api/routing/handoffs/" + id).then().statusCode(200)
        .body("handoff.number", equalTo(number)).body("handoff.task", equalTo("请到现场检测强度"))
        .body("may", containsInAnyOrder("ACCEPT", "DECLINE"));
    engineer().get("/api/routing/cases/" + number).then().statusCode(404);
    received().body("items.id", hasItem(id));
    engineer().body("{}").post("/api/routing/handoffs/" + id + "/acceptance").then().statusCode(200)
        .body("handoff.handler", equalTo("cement-agent-1")).body("may", containsInAnyOrder("DECLINE", "COMPLETE",
            "PLAN_VISIT"));
    engineer().body(Map.of("findings", "强度合格，养护不足")).post("/api/routing/handoffs/" + id + "/completion").then()
        .statusCode(200).body("handoff.state", equalTo("DONE")).body("may", empty());
    owner().get("/api/routing/cases/" + number + "/handoffs").then().statusCode(200)
        .body("items[0].handoff.words", equalTo("强度合格，养护不足"))
        .body("items[0].steps.step", contains("OPENED", "ACCEPTED", "DONE"));
    assertThat(desk.owner(unit, number)).isEqualTo(ann);
    assertThat(desk.announced(number)).contains("handoff-opened", "handoff-accepted", "handoff-closed");
    assertThat(desk.payloads(number, "handoff-closed")).singleElement().asString().contains("\"inTime\":true");
    assertThat(desk.payloads(number, "deadline-met")).anyMatch(met -> met.contains("HANDOFF") && met.contains(PLANT));
    assertThat(desk.payloads(number, "handoff-opened")).noneMatch(event -> event.contains("强度"));
  }

  @Test
  void a_late_hand_off_goes_up_the_ladder_of_the_unit_that_was_asked() {
    desk.run(unit, "update routed_case set severity = 'S1' where number = ?1", number);
    var id = opened(PLANT);
    appoint(id, "cement-agent-2");
    clock.move(Duration.ofMinutes(241));
    Desk.await(scanner.scan());
    var told = desk.rows(PLANT, """
        select goes_to, staff from escalation where number = ?1 and deadline = 'HANDOFF' order by level""", number);
    assertThat(told).extracting(row -> row[0] + " " + row[1]).startsWith("OWNER cement-agent-2",
        "SUPERVISOR cement-supervisor-1");
    engineer().get("/api/routing/handoffs/" + id).then().body("late", equalTo(true));
    desk.show(unit, number).body("escalations.findAll { it.deadline == 'HANDOFF' }", empty());
    Desk.await(scanner.scan());
    told("cement-supervisor-1").body("items.id", hasItem(id));
    told("cement-agent-2").body("items.id", hasItem(id));
    told("cement-senior-1").body("items.id", not(hasItem(id)));
    desk.as("cement-supervisor-1", "supervisor", PLANT).get("/api/routing/boards/" + PLANT).then().statusCode(200)
        .body("handoffs.open", greaterThan(0)).body("handoffs.overdue", greaterThan(0));
    clock.reset();
    desk.as("cement-supervisor-1", "supervisor", PLANT).body(Map.of("reason", "不需要了"))
        .post("/api/routing/handoffs/" + id + "/refusal").then().statusCode(200);
    told("cement-supervisor-1").body("items.id", not(hasItem(id)));
  }

  @Test
  void who_works_on_a_hand_off_does_not_wait_for_the_scan_that_notes_it_is_late() throws SQLException {
    var id = opened(PLANT);
    var address = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    try (var scan = DriverManager.getConnection(address + "?user=postgres&password=postgres");
        var step = scan.prepareStatement("""
            insert into handoff_step (business_unit, to_unit, handoff, step, done_by, at)
            values (?, 'cement', ?, 'LATE', 'routing', now())""")) {
      scan.setAutoCommit(false);
      step.setString(1, unit);
      step.setString(2, id);
      step.executeUpdate();
      engineer().body("{}").post("/api/routing/handoffs/" + id + "/acceptance").then().statusCode(200);
      engineer().body(Map.of("findings", "强度合格")).post("/api/routing/handoffs/" + id + "/completion").then()
          .statusCode(200).body("handoff.state", equalTo("DONE"));
      scan.rollback();
    }
  }

  private ValidatableResponse told(String staff) {
    return desk.as(staff, "supervisor", PLANT).get("/api/routing/handoffs?told=true").then().statusCode(200);
  }

  @Test
  void the_unit_that_asked_is_told_once_that_the_other_is_late() {
    unit = "property";
    number = desk.file(unit, "S1");
    ann = desk.owner(unit, number);
    opened(PLANT);
    clock.move(Duration.ofMinutes(241));
    Desk.await(scanner.scan());
    Desk.await(scanner.scan());
    assertThat(desk.payloads(number, "handoff-late")).singleElement().asString().contains("\"to\":\"" + ann + "\"",
        "\"businessUnit\":\"property\"", "\"toUnit\":\"cement\"");
    owner().get("/api/routing/cases/" + number + "/handoffs").then()
        .body("items[0].steps.step", contains("OPENED", "LATE"));
  }

  @Test
  void nobody_else_sees_it_and_each_side_does_only_its_own_part() {
    var id = opened(PLANT);
    for (var part : List.of("", "/visits/" + UUID.randomUUID() + "/calendar")) {
      desk.as("food-supervisor-1", "supervisor", "food").get("/api/routing/handoffs/" + id + part).then()
          .statusCode(404);
    }
    desk.as("food-supervisor-1", "supervisor", "food").body(Map.of("reason", "x"))
        .post("/api/routing/handoffs/" + id + "/refusal").then().statusCode(404);
    engineer().body(Map.of("reason", "x")).post("/api/routing/handoffs/" + id + "/recall").then().statusCode(403)
        .body("type", containsString("handoff-not-yours"));
    owner().body("{}").post("/api/routing/handoffs/" + id + "/acceptance").then().statusCode(403);
    engineer().body(Map.of("handler", "cement-agent-2")).post("/api/routing/handoffs/" + id + "/acceptance").then()
        .statusCode(403);
    engineer().body(Map.of("findings", "x")).post("/api/routing/handoffs/" + id + "/completion").then()
        .statusCode(409).body("state", equalTo("OPEN"));
    engineer().body(Map.of("reason", "样品不够")).post("/api/routing/handoffs/" + id + "/refusal").then().statusCode(200)
        .body("handoff.state", equalTo("DECLINED")).body("handoff.words", equalTo("样品不够"));
    engineer().body("{}").post("/api/routing/handoffs/" + id + "/acceptance").then().statusCode(409)
        .body("type", containsString("handoff-state-conflict"));
    assertThat(runningClocks()).isZero();
  }

  @Test
  void what_cannot_be_asked_for_leaves_nothing_behind() {
    ask("nowhere", null).statusCode(422).body("type", containsString("handoff-receiver-unknown"));
    ask(PLANT, "no-such-team").statusCode(422);
    ask("Plant!", null).statusCode(400);
    desk.as("bob", "agent", unit).header("Idempotency-Key", "k").body(wish(PLANT, null))
        .post("/api/routing/cases/" + number + "/handoffs").then().statusCode(403);
    desk.as("boss", "supervisor", "retail").header("Idempotency-Key", "k").body(wish(PLANT, null))
        .post("/api/routing/cases/" + number + "/handoffs").then().statusCode(404);
    owner().get("/api/routing/cases/" + number + "/handoffs").then().body("items", empty());
    assertThat(runningClocks()).isZero();
    var key = UUID.randomUUID().toString();
    String first = ask(PLANT, null, key).statusCode(201).extract().path("id");
    ask(PLANT, null, key).statusCode(201).body("id", equalTo(first));
    ask(PLANT, "front-line", key).statusCode(422);
    owner().get("/api/routing/cases/" + number + "/handoffs").then().body("items", hasSize(1));
  }

  @Test
  void a_team_of_the_same_unit_can_be_asked_and_its_deadline_shows_on_the_case() {
    var id = opened(unit);
    desk.show(unit, number).body("deadlines.findAll { it.concerns == '" + id + "' }.state", contains("RUNNING"));
    owner().body(Map.of("reason", "不用了")).post("/api/routing/handoffs/" + id + "/recall").then().statusCode(200);
    desk.show(unit, number).body("deadlines.findAll { it.concerns == '" + id + "' }.state", contains("CANCELLED"));
  }

  @Test
  void both_sides_plan_the_visit_and_the_customer_may_wish_another_time() {
    var id = opened(PLANT);
    appoint(id, "cement-agent-1");
    String first = plan(id, List.of(ann, "cement-agent-1")).statusCode(200).body("visits", hasSize(1))
        .body("visits[0].customer", equalTo("PENDING")).extract().path("visits[0].id");
    plan(id, List.of(ann, "stranger")).statusCode(422).body("type", containsString("visit-invalid"));
    owner().body(Map.of("said", "OTHER_TIME", "wish", "周六上午")).post(visit(id, first, "answer")).then()
        .statusCode(200).body("visits[0].customerWish", equalTo("周六上午"));
    String second = plan(id, List.of("cement-agent-1")).statusCode(200).body("visits", hasSize(2))
        .body("visits.find { it.id == '" + first + "' }.outcome", equalTo("MOVED")).extract()
        .path("visits.find { it.outcome == null }.id");
    owner().body(Map.of("said", "CONFIRMED")).post(visit(id, first, "answer")).then().statusCode(422);
    var file = owner().get(visit(id, second, "calendar")).then().statusCode(200)
        .contentType(containsString("text/calendar")).extract().asString();
    assertThat(file).contains("BEGIN:VEVENT\r\n", number, "STATUS:TENTATIVE").endsWith("END:VCALENDAR\r\n");
    engineer().body(Map.of("held", true, "findings", "裂缝来自养护")).post(visit(id, second, "outcome")).then()
        .statusCode(200).body("visits.find { it.id == '" + second + "' }.outcome", equalTo("HELD"))
        .body("steps.step", contains("OPENED", "ACCEPTED", "VISIT_PLANNED", "CUSTOMER_OTHER_TIME", "VISIT_PLANNED",
            "VISIT_HELD"));
    assertThat(desk.payloads(number, "visit-arranged")).noneMatch(event -> event.contains("解放路")).hasSize(2)
        .satisfiesExactly(event -> assertThat(event).contains("\"moved\":false", first),
            event -> assertThat(event).contains("\"moved\":true", second));
  }

  @Test
  void what_is_still_asked_for_when_the_case_closes_is_called_back() {
    var id = opened(PLANT);
    appoint(id, "cement-agent-1");
    plan(id, List.of("cement-agent-1")).statusCode(200);
    desk.deliver("resolution.case-closed", unit, number, Map.of());
    Desk.await(sweep.recall(unit));
    engineer().get("/api/routing/handoffs/" + id).then().body("handoff.state", equalTo("RECALLED"))
        .body("handoff.closedBy", equalTo("routing")).body("visits.outcome", everyItem(equalTo("OFF")));
    assertThat(desk.payloads(number, "visit-called-off")).hasSize(1);
    assertThat(runningClocks()).isZero();
    ask(PLANT, null).statusCode(409).body("type", containsString("case-not-open"));
    desk.as("boss", "supervisor", PLANT).get("/api/routing/handoffs?closed=true").then().statusCode(200)
        .body("items[0].id", equalTo(id));
  }

  @Test
  void a_case_found_to_be_graver_is_graver_for_who_was_asked_too() {
    var id = opened(PLANT);
    String before = engineer().get("/api/routing/handoffs/" + id).then().body("handoff.severity", equalTo("S2"))
        .extract().path("handoff.due");
    owner().body(Map.of("severity", "S1")).post("/api/routing/cases/" + number + "/clock-preview").then()
        .statusCode(200).body("items.find { it.concerns == '" + id + "' }.after.policy", equalTo("safety-handoff"));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S1", "triagedBy", ann));
    Desk.await(sweep.follow(unit));
    String after = engineer().get("/api/routing/handoffs/" + id).then().body("handoff.severity", equalTo("S1"))
        .body("steps.step", contains("OPENED", "RECOUNTED")).body("steps[1].words", equalTo("S2 → S1"))
        .extract().path("handoff.due");
    assertThat(after).isNotEqualTo(before);
    assertThat(desk.rows(PLANT, "select policy from deadline where number = ?1 and state = 'RUNNING'", number))
        .singleElement().satisfies(row -> assertThat(row[0]).isEqualTo("safety-handoff"));
    Desk.await(sweep.follow(unit));
    engineer().get("/api/routing/handoffs/" + id).then().body("steps", hasSize(2));
  }

  @Test
  void the_unit_that_was_asked_counts_by_its_own_rules_of_today_when_it_says_so() {
    var plant = desk.open();
    desk.hire(plant, "eve-" + plant, "FRONT_LINE", 10);
    var id = opened(plant);
    var recount = "/api/routing/recounts/" + plant;
    var manager = desk.as("boss", "bu-manager", plant);
    manager.body(Map.of("content", Map.of("levels", List.of(Map.of("deadline", "HANDOFF", "position", 40, "name",
        "serious-handoff", "severity", "S2", "minutes", 43_200, "counts", "CALENDAR"))), "because", "season"))
        .put("/api/routing/rules/" + plant + "/SERVICE_LEVELS").then().statusCode(200);
    String due = manager.body(Map.of("apply", false)).post(recount).then().statusCode(200)
        .body("handoffs", equalTo(1)).body("differences.concerns", contains(id)).body("next", nullValue())
        .extract().path("differences[0].after.due");
    owner().get("/api/routing/handoffs/" + id).then().body("handoff.due", not(equalTo(due)));
    manager.body(Map.of("apply", true, "because", "more time")).post(recount).then().statusCode(200);
    owner().get("/api/routing/handoffs/" + id).then().body("handoff.due", equalTo(due))
        .body("steps.step", contains("OPENED", "RECOUNTED"));
    manager.body(Map.of("apply", false)).post(recount).then().body("differences", empty());

    manager.body(Map.of("content", Map.of("levels", List.of(Map.of("deadline", "HANDOFF", "name", "serious-handoff",
        "off", true), Map.of("deadline", "HANDOFF", "name", "ordinary-handoff", "off", true))), "because", "season"))
        .put("/api/routing/rules/" + plant + "/SERVICE_LEVELS").then().statusCode(200);
    manager.body(Map.of("apply", true, "because", "no end")).post(recount).then().statusCode(200)
        .body("differences[0].after", nullValue());
    owner().get("/api/routing/handoffs/" + id).then().body("handoff.due", nullValue());
  }

  @Test
  void what_the_asked_unit_recounted_is_not_undone_when_the_case_is_triaged_on_a_later_day() {
    var plant = desk.open();
    desk.hire(plant, "eve-" + plant, "FRONT_LINE", 10);
    desk.promise(plant, level(20_000));
    var id = opened(plant);
    clock.move(Duration.ofDays(1));
    recount(plant, level(43_200));
    String due = owner().get("/api/routing/handoffs/" + id).then().extract().path("handoff.due");
    clock.move(Duration.ofDays(1));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S2", "triagedBy", ann));
    Desk.await(sweep.follow(unit));
    owner().get("/api/routing/handoffs/" + id).then().body("handoff.due", equalTo(due));
  }

  @Test
  void a_hand_off_that_was_late_when_the_rules_changed_stays_late_when_the_case_is_triaged() {
    var plant = desk.open();
    desk.hire(plant, "eve-" + plant, "FRONT_LINE", 10);
    desk.promise(plant, level(60));
    var id = opened(plant);
    String due = owner().get("/api/routing/handoffs/" + id).then().extract().path("handoff.due");
    clock.move(Duration.ofHours(2));
    desk.run(plant, "update deadline set breached_at = due where concerns = ?1", id);
    recount(plant, level(43_200));
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S2", "triagedBy", ann));
    Desk.await(sweep.follow(unit));
    owner().get("/api/routing/handoffs/" + id).then().body("late", equalTo(true)).body("handoff.due", equalTo(due));
  }

  private void recount(String plant, String level) {
    var manager = desk.as("boss", "bu-manager", plant);
    manager.body("{\"content\": {\"levels\": [" + level + "]}, \"because\": \"season\"}")
        .put("/api/routing/rules/" + plant + "/SERVICE_LEVELS").then().statusCode(200);
    manager.body(Map.of("apply", true, "because", "more time")).post("/api/routing/recounts/" + plant).then()
        .statusCode(200);
  }

  private static String level(int minutes) {
    return """
        {"deadline": "HANDOFF", "position": 40, "name": "serious-handoff", "severity": "S2", "minutes": %d,
         "counts": "CALENDAR"}""".formatted(minutes);
  }

  @Test
  void the_words_go_when_the_customer_is_erased() {
    var id = opened(PLANT);
    desk.deliver("intake.customer-erased", unit, number, Map.of());
    owner().get("/api/routing/handoffs/" + id).then().body("handoff.task", equalTo(""))
        .body("handoff.words", nullValue());
  }

  private long runningClocks() {
    return desk.count(PLANT, "select count(*) from deadline where number = ?1 and state = 'RUNNING'", number);
  }

  private void appoint(String id, String handler) {
    desk.as("cement-supervisor-1", "supervisor", PLANT).body(Map.of("handler", handler))
        .post("/api/routing/handoffs/" + id + "/acceptance").then().statusCode(200)
        .body("handoff.handler", equalTo(handler));
  }

  private ValidatableResponse plan(String id, List<String> attendees) {
    var day = clock.instant().plus(Duration.ofDays(2));
    return owner().body(Map.of("from", day.toString(), "to", day.plus(Duration.ofHours(2)).toString(), "zone",
        "Asia/Shanghai", "place", "解放路 8 号工地", "attendees", attendees))
        .post("/api/routing/handoffs/" + id + "/visits").then();
  }

  private static String visit(String id, String visit, String part) {
    return "/api/routing/handoffs/" + id + "/visits/" + visit + "/" + part;
  }

  private String opened(String toUnit) {
    return ask(toUnit, null).statusCode(201).extract().path("id");
  }

  private ValidatableResponse ask(String toUnit, String team) {
    return ask(toUnit, team, UUID.randomUUID().toString());
  }

  private ValidatableResponse ask(String toUnit, String team, String key) {
    return owner().header("Idempotency-Key", key).body(wish(toUnit, team))
        .post("/api/routing/cases/" + number + "/handoffs").then();
  }

  private static Map<String, String> wish(String toUnit, String team) {
    return Map.of("toUnit", toUnit, "toTeam", team == null ? "" : team, "kind", "QUALITY_CHECK", "task", "请到现场检测强度");
  }

  private ValidatableResponse received() {
    return engineer().get("/api/routing/handoffs").then().statusCode(200);
  }

  private RequestSpecification owner() {
    return desk.as(ann, "agent", unit);
  }

  private RequestSpecification engineer() {
    return desk.as("cement-agent-1", "agent", PLANT);
  }
}
