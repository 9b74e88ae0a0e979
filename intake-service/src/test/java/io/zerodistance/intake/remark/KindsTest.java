package io.zerodistance.intake.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class KindsTest {

  @Inject
  News news;
  @Inject
  Rows rows;

  @Test
  void a_suggestion_is_thanked_for_and_forwarded_and_never_becomes_a_case() {
    var filed = file("suggestion", "建议增加自助收银");
    assertThat(types(filed)).containsExactly("zerodistance.intake.remark-received.v1");
    agent().body(Map.of("words", "谢谢")).post(thanks(filed)).then().statusCode(400);
    agent().body(Map.of("words", "谢谢您", "team", "门店运营部")).post(thanks(filed)).then().statusCode(200)
        .body("outcome", equalTo("FORWARDED"));
    agent().body(Map.of("words", "谢谢您", "team", "门店运营部")).post(thanks(filed)).then().statusCode(409);
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().body("status", equalTo("CLOSED"))
        .body("timeline.what", hasItem("FORWARDED"));
    Desk.customer(filed).get("/api/complaints/" + filed.number() + "/outcome").then()
        .body("team", equalTo("门店运营部")).body("words", equalTo("谢谢您"));
    Desk.customer(filed).body(Map.of("text", "再补充一句")).post("/api/complaints/" + filed.number() + "/messages").then()
        .statusCode(201);
    Desk.customer(filed).body(Map.of("resolved", false)).post("/api/complaints/" + filed.number() + "/confirmation")
        .then().statusCode(409);
    agent().body(Map.of("taxonomyItem", "aisles", "severity", "S3", "motive", "UNKNOWN", "demand", "UNDECIDED"))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(409);
    assertThat(types(filed)).hasSize(1);
  }

  @Test
  void a_compliment_reaches_the_colleague_whom_it_praises() {
    var filed = file("compliment", "收银员小李特别耐心");
    agent().body(Map.of("words", "已转告")).post(thanks(filed)).then().statusCode(400);
    agent().body(Map.of("words", "已转告", "praised", "retail-agent-2")).post(thanks(filed)).then().statusCode(200);
    Desk.staff("retail-agent-2", "agent", "retail").get("/api/intake/compliments/mine").then()
        .body("items.number", hasItem(filed.number()));
    agent().get("/api/intake/compliments/mine").then().body("items.number", not(hasItem(filed.number())));
  }

  @Test
  void words_of_harm_are_a_complaint_however_they_are_called() {
    var filed = file("compliment", "货架倒了砸伤了孩子，幸好小李叫了救护车");
    assertThat(types(filed)).containsExactly("zerodistance.intake.complaint-registered.v1");
    assertThat(rows.one("select kind, safety from complaint where number = ?", filed.number()))
        .containsExactly("COMPLAINT", true);
  }

  @Test
  void an_inquiry_is_answered_as_a_case_and_acknowledged_as_a_question() {
    Desk.post(UUID.randomUUID().toString(), Map.of("businessUnit", "retail", "kind", "inquiry", "text", "几点开门？"))
        .statusCode(201).body("acknowledgement.text", containsString("咨询"));
  }

  @Test
  void a_grievance_becomes_a_complaint_only_with_consent_and_only_once() {
    String number = agent().body(Map.of("businessUnit", "retail", "text", "排队太久，收银只开一个"))
        .post("/api/grievances").then().statusCode(201).extract().path("number");
    var at = "/api/grievances/" + number + "/complaint";
    agent().body(Map.of("contact", Map.of("phone", "13800001111"))).post(at).then().statusCode(422);
    String complaint = agent().body(Map.of("consent", true, "contact", Map.of("phone", "13800001111"))).post(at).then()
        .statusCode(201).extract().path("number");
    agent().body(Map.of("consent", true)).post(at).then().statusCode(409);
    assertThat(rows.one("select kind, channel, text from complaint where number = ?", complaint))
        .containsExactly("COMPLAINT", "COUNTER", "排队太久，收银只开一个");
    agent().get("/api/grievances?bu=retail").then().statusCode(200)
        .body("items.find { it.number == '" + number + "' }.complaint", equalTo(complaint));
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("consent", true)).post(at).then().statusCode(404);
  }

  @Test
  void thanks_that_came_as_a_complaint_become_a_compliment_and_their_case_ends() {
    var filed = Desk.file("retail", "谢谢收银员小李，特别耐心");
    correct(filed, "PRAISE", "x").statusCode(400).body("field", equalTo("kind"));
    correct(filed, "COMPLIMENT", " ").statusCode(400).body("field", equalTo("because"));
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("kind", "COMPLIMENT", "because", "x")).post(kind(filed))
        .then()
        .statusCode(404);
    correct(filed, "COMPLIMENT", "只是感谢，没有要求").statusCode(200).body("kind", equalTo("COMPLIMENT"));
    correct(filed, "COMPLIMENT", "只是感谢，没有要求").statusCode(409);
    assertThat(types(filed)).containsExactly("zerodistance.intake.complaint-registered.v1",
        "zerodistance.intake.kind-corrected.v1");
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then()
        .body("timeline.what", hasItem("PASSED_ON_AS_REMARK")).body("deadlines", empty());
    agent().get("/api/intake/remarks?waiting=true&limit=100").then().body("items.number", hasItem(filed.number()));
    agent().body(Map.of("words", "已转告", "praised", "retail-agent-2")).post(thanks(filed)).then().statusCode(200);
  }

  @Test
  void a_question_that_came_as_a_complaint_is_one_stays_a_case_and_is_a_complaint_again() {
    var filed = Desk.file("retail", "春节几号恢复送货？");
    correct(filed, "COMPLAINT", "x").statusCode(409);
    correct(filed, "INQUIRY", "只是询问").statusCode(200).body("kind", equalTo("INQUIRY"));
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().body("kind", equalTo("INQUIRY"))
        .body("timeline.what", hasItem("TAKEN_AS_INQUIRY"));
    correct(filed, "INQUIRY", "x").statusCode(409);
    correct(filed, "COMPLAINT", "客户说要投诉").statusCode(200);
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().body("kind", equalTo("COMPLAINT"))
        .body("timeline.what", hasItem("TAKEN_AS_COMPLAINT"));
    assertThat(types(filed)).containsExactly("zerodistance.intake.complaint-registered.v1",
        "zerodistance.intake.case-kind-changed.v1", "zerodistance.intake.case-kind-changed.v1");
    agent().get(kind(filed)).then().body("items.kind", equalTo(List.of("COMPLAINT", "INQUIRY")))
        .body("items.because", equalTo(List.of("客户说要投诉", "只是询问"))).body("items[0].by", equalTo("retail-agent-1"));
  }

  @Test
  void what_must_be_handled_stays_a_complaint() {
    var harmed = Desk.file("retail", "货架倒了砸伤了孩子");
    var offered = Desk.file("retail", "鞋子开胶");
    news.arrives("resolution.remedy-proposed", offered, "{\"remedy\":\"m1\",\"type\":\"APOLOGY\",\"by\":\"x\"}");
    var over = Desk.file("retail", "鞋子开胶");
    news.arrives("resolution.case-closed", over, "{\"handler\":\"x\",\"confirmed\":true,\"round\":1}");
    for (var filed : List.of(harmed, offered, over)) {
      correct(filed, "INQUIRY", "x").statusCode(409);
      correct(filed, "GRIEVANCE", "x").statusCode(409)
          .body("type", equalTo("urn:zerodistance:problem:kind-not-correctable"));
      assertThat(rows.one("select kind from complaint where number = ?", filed.number())).containsExactly("COMPLAINT");
    }
  }

  @Test
  void a_remark_becomes_a_complaint_when_its_customer_wants_it_handled_and_only_once() {
    var filed = Desk.file(Map.of("businessUnit", "retail", "kind", "grievance", "text", "排队太久", "contact",
        Map.of("phone", "13800003333")));
    var at = "/api/intake/remarks/" + filed.number() + "/complaint";
    agent().body(Map.of("text", "要求答复")).post(at).then().statusCode(422);
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("consent", true)).post(at).then().statusCode(404);
    String number = agent().body(Map.of("consent", true)).post(at).then().statusCode(201).extract().path("number");
    agent().body(Map.of("consent", true)).post(at).then().statusCode(409);
    assertThat(
        rows.one("select c.kind, c.text, c.customer = r.customer from complaint c, complaint r where c.number = ? "
            + "and r.number = ?", number, filed.number()))
        .containsExactly("COMPLAINT", "排队太久", true);
    agent().get("/api/intake/remarks?kind=GRIEVANCE&limit=100").then()
        .body("items.find { it.number == '" + filed.number() + "' }.complaint", equalTo(number));
    agent().get("/api/intake/complaints/" + number).then().body("cameFrom", equalTo(filed.number()));
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().body("status", equalTo("CLOSED"))
        .body("goesOn.number", equalTo(number));
    agent().body(Map.of("consent", true)).post("/api/intake/remarks/" + number + "/complaint").then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:handled-as-a-case"));
  }

  @Test
  void a_customer_whose_complaint_was_taken_for_a_remark_has_it_handled_after_all() {
    var filed = Desk.file("retail", "你们真会服务，排队一小时");
    correct(filed, "COMPLIMENT", "客户表扬服务").statusCode(200);
    var at = "/api/complaints/" + filed.number() + "/complaint";
    Desk.customer(new Desk.Filed(filed.number(), "wrong")).body(Map.of("consent", true)).post(at).then()
        .statusCode(404);
    String number = Desk.customer(filed).body(Map.of("consent", true)).post(at).then().statusCode(201).extract()
        .path("number");
    assertThat(rows.one("select kind, text from complaint where number = ?", number))
        .containsExactly("COMPLAINT", "你们真会服务，排队一小时");
  }

  private static ValidatableResponse correct(Desk.Filed filed, String kind, String because) {
    return agent().body(Map.of("kind", kind, "because", because)).post(kind(filed)).then();
  }

  private static String kind(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/kind";
  }

  private List<String> types(Desk.Filed filed) {
    return rows.all("select type from outbox where aggregateid = ? order by position", filed.number()).stream()
        .map(row -> (String) row[0]).toList();
  }

  private static Desk.Filed file(String kind, String text) {
    return Desk.file(Map.of("businessUnit", "retail", "kind", kind, "text", text));
  }

  private static String thanks(Desk.Filed filed) {
    return "/api/intake/remarks/" + filed.number() + "/thanks";
  }

  private static RequestSpecification agent() {
    return Desk.staff("retail-agent-1", "agent", "retail");
  }
}
