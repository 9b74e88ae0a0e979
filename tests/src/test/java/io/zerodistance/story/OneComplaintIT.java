package io.zerodistance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Eventually;
import io.zerodistance.suite.Json;
import io.zerodistance.suite.Suite;

/**
 * Walks one food complaint from filing to the dashboard through all five services, PostgreSQL, Kafka and the identity provider.
 * Each step asserts the business fact, and the steps stand on each other.
 */
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneComplaintIT extends OneCase {

  private static final String TEXT = "昨天中午在解放路店买的牛肉盒饭里吃出一根头发，太恶心了，要求退款并且道歉。";
  private static final int ON_THE_SPOT = 10_000;
  private static final int ABOVE_FRONT_LINE_AND_SENIOR = 60_000;

  private String ownerId;
  private JsonNode overviewBefore;
  private String item;
  private String grantedRemedy;
  private String approvedRemedy;

  @BeforeAll
  void open() {
    origin = Suite.running().origin();
    overviewBefore = overview();
  }

  @Test
  @Order(1)
  @DisplayName("a customer files without an account and is acknowledged at once")
  void filed() {
    var anonymous = Caller.anonymous(origin);
    Object[] complaint = {"businessUnit", "food", "text", TEXT, "site", "解放路店",
        "contact", Json.map("name", "王小明", "phone", "13800138000")};
    var filed = anonymous.create("story-" + Instant.now(), "/api/complaints", complaint).expect(201);
    number = filed.path("number").asText();
    assertThat(number).matches("FD-\\d{6}-[0-9A-Z]{8}");
    assertThat(filed.path("trackingToken").asText()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(filed.path("acknowledgement").path("text").asText()).isNotBlank();
    assertThat(filed.path("acknowledgement").path("nextStep").asText()).isNotBlank();
    customer = anonymous.with("Tracking-Token", filed.path("trackingToken").asText());
  }

  @Test
  @Order(2)
  @DisplayName("the customer follows the case with the private token, and nobody without it")
  void tracked() {
    assertThat(tracking().path("number").asText()).isEqualTo(number);
    assertThat(tracking().path("timeline")).isNotEmpty();
    customer.post("/api/complaints/" + number + "/messages", "text", "照片在我手机里，需要的话我发给你们。").expect(201);
    var wrong = Caller.anonymous(origin).with("Tracking-Token", "A".repeat(43));
    wrong.get("/api/complaints/" + number).expectProblem(404, "not-found");
    Caller.anonymous(origin).get("/api/complaints/" + number).expectProblem(404, "not-found");
  }

  @Test
  @Order(3)
  @DisplayName("one decision assigns it to a skilled person of the business unit and shows why the others lost")
  void assigned() {
    var supervisor = staff("food-supervisor-1");
    var routed = Eventually.get("the case has an owner", () -> supervisor.get("/api/routing/cases/" + number),
        answer -> answer.status() == 200 && !Json.read(answer.text()).path("owner").asText("").isEmpty()).expect(200);
    ownerId = routed.path("owner").asText();
    assertThat(ownerId).startsWith("food-");
    owner = staff(ownerId);
    assertThat(routed.path("decisions")).hasSize(1);
    var candidates = routed.path("decisions").get(0).path("candidates");
    assertThat(candidates.size()).isGreaterThan(1);
    assertThat(candidates).allSatisfy(candidate -> assertThat(candidate.path("staff").asText()).startsWith("food-"));
  }

  @Test
  @Order(4)
  @DisplayName("it has deadlines in business time; the acknowledgement is met already")
  void given_deadlines() {
    var deadlines = routing().path("deadlines");
    assertThat(deadlines).extracting(deadline -> deadline.path("deadline").asText())
        .contains("ACKNOWLEDGE", "FIRST_RESPONSE", "RESOLUTION");
    assertThat(deadlines).allSatisfy(
        deadline -> assertThat(OffsetDateTime.parse(deadline.path("due").asText()).toInstant())
            .isAfter(Instant.now().minusSeconds(600)));
    assertThat(deadline("ACKNOWLEDGE").path("metAt").asText("")).isNotEmpty();
    assertThat(deadline("FIRST_RESPONSE").path("metAt").asText("")).isEmpty();
  }

  @Test
  @Order(5)
  @DisplayName("the system suggests with the words it relied on; a person confirms")
  void triaged() {
    var suggestion = owner.get("/api/intake/complaints/" + number + "/suggestion").expect(200);
    item = suggestion.path("taxonomyItem").path("value").asText();
    assertThat(suggestion.path("taxonomyItem").path("because")).isNotEmpty();
    assertThat(suggestion.path("taxonomyItem").path("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(owner.get("/api/intake/complaints/" + number).expect(200).path("messages").findValuesAsText("text"))
        .as("the owner reads what the customer added").containsExactly("照片在我手机里，需要的话我发给你们。");
    var known = taxonomyItems();
    assertThat(known).contains(item);
    owner.post("/api/intake/complaints/" + number + "/triage", "taxonomyItem", "no-such-item", "severity", "S3",
        "motive", "BOTH",
        "demand", "REASONABLE").expect(422);
    owner.post("/api/intake/complaints/" + number + "/triage", "taxonomyItem", item, "severity", "S3", "motive", "BOTH",
        "demand", "REASONABLE").expect(200);
    var file =
        Eventually.get("the case file knows the triage", this::caseFile, f -> f.path("motive").asText().equals("BOTH"));
    assertThat(file.path("handler").asText()).isEqualTo(ownerId);
    assertThat(file.path("severity").asText()).isEqualTo("S3");
  }

  @Test
  @Order(6)
  @DisplayName("a person of another business unit sees nothing of it")
  void foreign_staff_see_nothing() {
    var stranger = staff("retail-supervisor-1");
    for (var path : new String[] {"/api/cases/", "/api/routing/cases/", "/api/intake/complaints/"}) {
      stranger.get(path + number).expectProblem(404, "not-found");
    }
    assertThat(stranger.get("/api/analytics/overview?bu=food").status()).isEqualTo(404);
  }

  @Test
  @Order(7)
  @DisplayName("a reply that lacks a part is stopped; a whole one is sent and meets the first response")
  void answered() {
    owner.post("/api/cases/" + number + "/stage", "stage", "LISTEN").expect(200);
    var incomplete =
        owner.post("/api/cases/" + number + "/replies", "text", "您好，收到。").expectProblem(422, "reply-incomplete");
    assertThat(incomplete.path("missing")).isNotEmpty();
    var reply = "王先生您好，非常抱歉给您带来了不好的用餐体验。我是零距离食品客服专员小李。我们会马上为您办理全额退款，并检查解放路店的后厨。"
        + "三个工作日内我会再次与您联系，告诉您检查的结果。处理完成后我们会回访，确认您是否满意。";
    owner.post("/api/cases/" + number + "/replies", "text", reply).expect(201);
    Eventually.get("the first response is met", () -> deadline("FIRST_RESPONSE"),
        d -> !d.path("metAt").asText("").isEmpty());
    var letters = customer.get("/api/cases/" + number + "/letters").expect(200);
    assertThat(letters.path("items").get(0).path("text").asText()).isEqualTo(reply);
  }

  @Test
  @Order(8)
  @DisplayName("redress within authority is granted at once; repeating the request grants nothing more")
  void granted_within_authority() {
    Object[] remedy = {"type", "REDRESS", "amount", Json.map("amount", ON_THE_SPOT, "currency", "CNY")};
    var key = "grant-" + number;
    var granted = owner.create(key, "/api/cases/" + number + "/remedies", remedy).expect(201);
    assertThat(granted.path("status").asText()).isEqualTo("GRANTED");
    grantedRemedy = granted.path("id").asText();
    var repeated = owner.create(key, "/api/cases/" + number + "/remedies", remedy).expect(201);
    assertThat(repeated.path("id").asText()).isEqualTo(grantedRemedy);
    Object[] other = {"type", "REDRESS", "amount", Json.map("amount", ON_THE_SPOT + 1, "currency", "CNY")};
    owner.create(key, "/api/cases/" + number + "/remedies", other).expectProblem(422, "idempotency-key-reused");
  }

  @Test
  @Order(9)
  @DisplayName("above authority it waits for another person, who has the tier for it")
  void approved_by_a_second_person() {
    var asked = owner.create("/api/cases/" + number + "/remedies", "type", "REDRESS", "amount",
        Json.map("amount", ABOVE_FRONT_LINE_AND_SENIOR, "currency", "CNY")).expect(201);
    assertThat(asked.path("status").asText()).isEqualTo("AWAITING_APPROVAL");
    assertThat(asked.path("requiredTier").asText()).isNotBlank();
    approvedRemedy = asked.path("id").asText();
    var supervisor = staff("food-supervisor-1");
    var approval = approvalOf(supervisor, ABOVE_FRONT_LINE_AND_SENIOR);
    assertThat(approval.path("requestedBy").asText()).isEqualTo(ownerId);
    var decision = "/api/approvals/" + approval.path("id").asText() + "/decision";
    assertThat(owner.post(decision, "decision", "APPROVE").status()).as("nobody approves their own request")
        .isEqualTo(403);
    supervisor.post(decision, "decision", "APPROVE").expect(200);
    assertThat(supervisor.post(decision, "decision", "REFUSE").status()).as("decided once").isEqualTo(409);
  }

  @Test
  @Order(10)
  @DisplayName("the customer accepts and is paid, each remedy exactly once")
  void accepted_and_paid() {
    for (var remedy : new String[] {grantedRemedy, approvedRemedy}) {
      Eventually.get("the customer sees the offer", this::tracking,
          t -> t.path("remedies").findValuesAsText("id").contains(remedy));
      customer.post("/api/complaints/" + number + "/answers", "remedy", remedy, "accepted", true).expect(200);
    }
    Eventually.get("both are paid", this::ledger, l -> states(l, "PAID") == 2);
    assertThat(states(ledger(), "OFFERED")).isEqualTo(2);
    assertThat(states(ledger(), "ACCEPTED")).isEqualTo(2);
    var suite = Suite.running();
    var verified = suite.zd(Duration.ofMinutes(1), "verify-ledger", "--base", suite.origin());
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    assertThat(verified.output()).containsPattern("food +intact");
  }

  @Test
  @Order(11)
  @DisplayName("resolved means that the customer confirmed; that closes the case and meets the deadline")
  void confirmed_by_the_customer() {
    owner.post("/api/cases/" + number + "/resolution", "text", "已退款并补偿，后厨已整改。").expect(200);
    Eventually.get("the customer is asked", this::tracking, t -> t.path("expects").asText().equals("CONFIRMATION"));
    customer.post("/api/complaints/" + number + "/confirmation", "resolved", true, "comment", "谢谢").expect(200);
    Eventually.get("the case is closed", this::caseFile, f -> f.path("state").asText().equals("CLOSED"));
    Eventually.get("the resolution is met", () -> deadline("RESOLUTION"), d -> !d.path("metAt").asText("").isEmpty());
  }

  @Test
  @Order(12)
  @DisplayName("the customer answers the survey once")
  void surveyed() {
    var link = Eventually.get("a survey is open", () -> customer.post("/api/survey-links", "number", number),
        answer -> answer.status() == 200 || answer.status() == 201);
    var token = Json.read(link.text()).path("token").asText();
    var anonymous = Caller.anonymous(origin);
    assertThat(anonymous.post("/api/survey-views", "token", token).expect(200).path("questions")).isNotEmpty();
    Object[] answers = {"token", token, "csat", 5, "ces", 6, "nps", 9, "resolved", true, "comment", "处理得很快"};
    anonymous.post("/api/survey-answers", answers).expect(201);
    assertThat(anonymous.post("/api/survey-answers", answers).status()).as("a second time").isEqualTo(410);
  }

  @Test
  @Order(13)
  @DisplayName("the dashboard counts it: one complaint, one satisfied answer, the money paid, the item in the Pareto")
  void counted() {
    var after = Eventually.get("the survey answer is counted", this::overview,
        o -> o.path("csat").path("basis").path("n").asLong()
            == overviewBefore.path("csat").path("basis").path("n").asLong() + 1);
    assertThat(after.path("complaints").asLong()).isEqualTo(overviewBefore.path("complaints").asLong() + 1);
    assertThat(after.path("redress").path("paid").path(0).path("amount").asLong()
        - overviewBefore.path("redress").path("paid").path(0).path("amount").asLong())
        .isEqualTo(ON_THE_SPOT + ABOVE_FRONT_LINE_AND_SENIOR);
    var pareto = staff("group-viewer-1").get("/api/analytics/pareto?bu=food").expect(200);
    assertThat(pareto.path("items").findValuesAsText("taxonomyItem")).contains(item);
  }

  @Test
  @Order(14)
  @DisplayName("a failure that nobody complained about is tallied with one tap, once")
  void tallied() {
    var quality = staff("group-quality-1");
    var board = quality.get("/api/failures?bu=food").expect(200).path("items");
    assertThat(board.size()).isBetween(5, 8);
    var failure = board.get(0).path("failure").asText();
    long before = tally(quality, failure);
    Object[] tally = {"businessUnit", "food", "failure", failure, "count", 3, "occurredAt", Instant.now().toString(),
        "source", "INTERNAL"};
    var key = "tally-" + number;
    assertThat(quality.create(key, "/api/failures/tally", tally).status()).isEqualTo(201);
    assertThat(quality.create(key, "/api/failures/tally", tally).status()).isEqualTo(201);
    assertThat(tally(quality, failure)).isEqualTo(before + 3);
  }
}
