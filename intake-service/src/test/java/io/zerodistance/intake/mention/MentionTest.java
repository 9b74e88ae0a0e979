package io.zerodistance.intake.mention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.access.Cursor;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class MentionTest {

  @Inject
  Rows rows;

  @Test
  void a_true_post_is_verified_and_becomes_a_case_of_the_channel_social() {
    var id = record("retail", "排队一个小时才结账");
    answer(id, Map.of("action", "CONTACT")).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:mention-not-verified"));
    verify(id, "TRUE").statusCode(200).body("state", equalTo("VERIFIED")).body("verifiedBy", equalTo("retail-agent-1"))
        .body("verifiedAt", notNullValue());
    String number = answer(id, Map.of("action", "contact", "text", "已私信")).statusCode(200)
        .body("state", equalTo("CONTACTED")).extract().path("complaint");
    assertThat(rows.one("select channel, status from complaint where number = ?", number))
        .containsExactly("SOCIAL", "RECEIVED");
    assertThat((String) rows.one("select text from complaint where number = ?", number)[0]).contains("排队一个小时才结账",
        "https://");
    answer(id, Map.of("action", "IGNORE", "reason", "x")).statusCode(409);
    verify(id, "FALSE").statusCode(409);
  }

  @Test
  void contact_without_a_case_is_possible_where_the_customer_wants_none() {
    var id = verified("TRUE");
    answer(id, Map.of("action", "CONTACT", "openCase", false)).statusCode(400).body("field", equalTo("text"));
    answer(id, Map.of("action", "CONTACT", "openCase", false, "text", "20 日电话联系，客户不需要处理")).statusCode(200)
        .body("complaint", nullValue()).body("words", equalTo("20 日电话联系，客户不需要处理"));
  }

  @Test
  void a_post_about_harm_is_marked_and_comes_first_until_it_is_dealt_with() {
    String harmed = record("pharmacy", "某药房", "吃了药全身过敏，半夜进了急诊");
    String titled = record("pharmacy", "孩子吃药过敏进了急诊", "谁管管？");
    var newer = record("pharmacy", "药房几点关门？");
    var list = pharmacist().get("/api/mentions?open=true&limit=100").then().body("items[0].id", equalTo(titled))
        .body("items[1].id", equalTo(harmed)).body("items[0].safety", equalTo(true))
        .body("items.find { it.id == '" + newer + "' }.safety", equalTo(false)).extract();
    assertThat(list.<List<String>>path("items.id")).contains(newer);
    String next = pharmacist().get("/api/mentions?limit=1").then().extract().path("next");
    pharmacist().get("/api/mentions?limit=1&cursor=" + next).then().body("items.id", equalTo(List.of(harmed)));
    for (var id : List.of(harmed, titled)) {
      pharmacist().body(Map.of("verdict", "TRUE", "evidence", "已电话核实"))
          .post("/api/mentions/" + id + "/verification").then().statusCode(200);
    }
    String number = pharmacist().body(Map.of("action", "CONTACT")).post("/api/mentions/" + titled + "/answer").then()
        .statusCode(200).extract().path("complaint");
    assertThat(rows.one("select severity from complaint where number = ?", number)).containsExactly("S1");
    pharmacist().body(Map.of("action", "IGNORE", "reason", "不是我们的门店"))
        .post("/api/mentions/" + harmed + "/answer").then().statusCode(200);
    pharmacist().get("/api/mentions?limit=1").then().body("items.id", equalTo(List.of(newer)));
    pharmacist().get("/api/mentions?cursor=" + new Cursor(Instant.EPOCH, newer).encoded()).then().statusCode(400);
  }

  @Test
  void words_of_harm_at_the_end_of_a_post_too_long_for_a_complaint_are_heeded() {
    var agent = "food-agent-1";
    String id = record("food", "某超市", "排队一个小时才结账。".repeat(998) + "孩子吃完住院了");
    Desk.staff(agent, "agent", "food").body(Map.of("verdict", "TRUE", "evidence", "已电话核实"))
        .post("/api/mentions/" + id + "/verification").then().statusCode(200).body("safety", equalTo(true));
    String number = Desk.staff(agent, "agent", "food").body(Map.of("action", "CONTACT"))
        .post("/api/mentions/" + id + "/answer").then().statusCode(200).extract().path("complaint");
    assertThat(rows.one("select severity, safety, text like '%住院%' from complaint where number = ?", number))
        .containsExactly("S1", true, false);
  }

  @Test
  void a_false_post_is_clarified_by_words_that_a_second_person_released() {
    var id = verified("FALSE");
    answer(id, Map.of("action", "CLARIFY", "text", "该门店并未停业。")).statusCode(200).body("state", equalTo("PROPOSED"));
    decide("retail-supervisor-1", id, Map.of("approved", false)).statusCode(400);
    decide("retail-supervisor-1", id, Map.of("approved", false, "reason", "请注明营业时间")).statusCode(200)
        .body("state", equalTo("VERIFIED")).body("refusal", equalTo("请注明营业时间"));
    answerAs("retail-supervisor-1", "supervisor", id, Map.of("action", "CLARIFY", "text", "该门店每天 8:00–22:00 营业。"))
        .statusCode(200);
    decide("retail-supervisor-1", id, Map.of("approved", true)).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:second-person-needed"));
    decide("retail-manager-1", id, Map.of("approved", true)).statusCode(200).body("state", equalTo("CLARIFIED"))
        .body("decidedBy", equalTo("retail-manager-1"));
    decide("retail-supervisor-2", id, Map.of("approved", false, "reason", "x")).statusCode(409);
  }

  @ParameterizedTest
  @CsvSource({"FALSE, CONTACT", "TRUE, CLARIFY", "UNKNOWN, CLARIFY"})
  void an_answer_that_does_not_fit_what_was_found_out_is_refused(String verdict, String action) {
    answer(verified(verdict), Map.of("action", action, "text", "x")).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:mention-answer-unfit"));
  }

  @Test
  void to_ignore_takes_a_reason_and_to_verify_takes_evidence() {
    var id = verified("UNKNOWN");
    answer(id, Map.of("action", "IGNORE")).statusCode(400);
    answer(id, Map.of("action", "IGNORE", "reason", "不是我们的门店")).statusCode(200).body("state", equalTo("IGNORED"))
        .body("words", equalTo("不是我们的门店"));
    var other = record("retail", "x");
    agent().body(Map.of("verdict", "TRUE", "evidence", " ")).post("/api/mentions/" + other + "/verification").then()
        .statusCode(400);
    agent().body(Map.of("verdict", "MAYBE", "evidence", "x")).post("/api/mentions/" + other + "/verification").then()
        .statusCode(400).body("allowed", hasItem("PARTLY"));
  }

  @Test
  void the_same_address_is_the_same_post() {
    var url = "https://forum.example/" + UUID.randomUUID();
    var body = Map.of("businessUnit", "retail", "url", url, "text", "x");
    String first = agent().body(body).post("/api/mentions").then().statusCode(201).extract().path("id");
    agent().body(body).post("/api/mentions").then().statusCode(201).body("id", equalTo(first));
    agent().body(Map.of("businessUnit", "retail", "url", "javascript:alert(1)", "text", "x")).post("/api/mentions")
        .then()
        .statusCode(400).body("field", equalTo("url"));
  }

  @Test
  void another_unit_sees_and_touches_nothing() {
    var id = record("retail", "x");
    var foreign = Desk.staff("food-agent-1", "agent", "food");
    foreign.get("/api/mentions?limit=100").then().body("items.id", not(hasItem(id)));
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("verdict", "TRUE", "evidence", "x"))
        .post("/api/mentions/" + id + "/verification").then().statusCode(404);
    agent().get("/api/mentions?limit=100").then().body("items.id", hasItem(id));
  }

  @Test
  void the_list_is_paged_and_what_is_dealt_with_is_left_out_on_request() {
    var done = verified("UNKNOWN");
    answer(done, Map.of("action", "IGNORE", "reason", "x")).statusCode(200);
    var open = record("retail", "x");
    agent().get("/api/mentions?open=true&limit=100").then().body("items.id", hasItem(open))
        .body("items.id", not(hasItem(done)));
    String next = agent().get("/api/mentions?limit=1").then().body("items.id", equalTo(List.of(open))).extract()
        .path("next");
    agent().get("/api/mentions?limit=1&cursor=" + next).then().body("items.id", equalTo(List.of(done)));
  }

  @Test
  void times_to_verify_and_to_answer_say_what_they_rest_on() {
    var id = verified("TRUE");
    answer(id, Map.of("action", "CONTACT", "openCase", false, "text", "已私信")).statusCode(200);
    agent().get("/api/mentions/figures?bu=retail").then().statusCode(200).body("verified.n", greaterThanOrEqualTo(1))
        .body("verified.median", notNullValue()).body("answered.n", greaterThanOrEqualTo(1));
    Desk.staff("cement-agent-1", "agent", "cement").get("/api/mentions/figures").then()
        .body("found", equalTo(0)).body("verified.median", nullValue());
  }

  @Test
  void a_monitoring_service_brings_posts_once_under_its_signature() {
    var manager = "retail-manager-1";
    var source = "hook-" + UUID.randomUUID().toString().substring(0, 8);
    Desk.staff(manager, "bu-manager", "retail").body(Map.of("businessUnit", "retail", "id", source, "kind", "HOOK"))
        .post("/api/mentions/sources").then().statusCode(201);
    Desk.staff(manager, "bu-manager", "retail").body(Map.of("businessUnit", "retail", "id", source, "kind", "HOOK"))
        .post("/api/mentions/sources").then().statusCode(409);
    String secret = Desk.staff(manager, "bu-manager", "retail").get("/api/mentions/sources").then().statusCode(200)
        .extract().path("find { it.id == '" + source + "' }.secret");
    var body = "{\"items\":[{\"id\":\"p1\",\"url\":\"https://w.example/p1\",\"text\":\"服务<b>太差</b>\"},"
        + "{\"id\":\"p2\",\"text\":\"不错\",\"publishedAt\":\"2026-11-21T18:30:00+08:00\"}]}";
    hook("retail", source, body, sign(secret, body)).statusCode(200).body("taken", equalTo(2));
    hook("retail", source, body, sign(secret, body)).statusCode(200).body("taken", equalTo(0));
    hook("retail", source, body, sign("b3RoZXI", body)).statusCode(404);
    hook("retail", source, body, null).statusCode(404);
    hook("food", source, body, sign(secret, body)).statusCode(404);
    var spoiled = "{\"items\":[{\"id\":\"p3\"}]}";
    hook("retail", source, spoiled, sign(secret, spoiled)).statusCode(400);
    Desk.staff(manager, "bu-manager", "retail").body(Map.of("active", false))
        .put("/api/mentions/sources/retail/" + source + "/activity").then().statusCode(204);
    hook("retail", source, body, sign(secret, body)).statusCode(404);
    assertThat(rows.all("select text from mention where source = ? order by text", source)).hasSize(2);
  }

  @Test
  void a_source_that_cannot_be_read_is_refused_at_once() {
    for (var wish : List.of(Map.of("id", "a", "kind", "FEED", "address", "file:///etc/passwd"),
        Map.of("id", "A b", "kind", "HOOK"), Map.of("id", "a", "kind", "OTHER"),
        Map.of("id", "a", "kind", "FEED", "address", "https://x.example/", "everyMinutes", 0))) {
      var body = new HashMap<String, Object>(wish);
      body.put("businessUnit", "retail");
      Desk.staff("retail-manager-1", "bu-manager", "retail").body(body).post("/api/mentions/sources").then()
          .statusCode(400);
    }
  }

  private String record(String unit, String text) {
    return Desk.staff(unit + "-agent-1", "agent", unit).body(Map.of("businessUnit", unit, "text", text, "url",
        "https://forum.example/" + UUID.randomUUID())).post("/api/mentions").then().statusCode(201).extract()
        .path("id");
  }

  private String record(String unit, String title, String text) {
    return Desk.staff(unit + "-agent-1", "agent", unit)
        .body(Map.of("businessUnit", unit, "title", title, "text", text)).post("/api/mentions").then().statusCode(201)
        .extract().path("id");
  }

  private static RequestSpecification pharmacist() {
    return Desk.staff("pharmacy-agent-1", "agent", "pharmacy");
  }

  private String verified(String verdict) {
    var id = record("retail", "某帖子");
    verify(id, verdict).statusCode(200);
    return id;
  }

  private static ValidatableResponse verify(String id, String verdict) {
    return agent().body(Map.of("verdict", verdict, "evidence", "门店监控")).post("/api/mentions/" + id + "/verification")
        .then();
  }

  private static ValidatableResponse answer(String id, Map<String, ?> answer) {
    return answerAs("retail-agent-1", "agent", id, answer);
  }

  private static ValidatableResponse answerAs(String staff, String role, String id, Map<String, ?> answer) {
    return Desk.staff(staff, role, "retail").body(answer).post("/api/mentions/" + id + "/answer").then();
  }

  private static ValidatableResponse decide(String staff, String id, Map<String, ?> decision) {
    return Desk.staff(staff, "supervisor", "retail").body(decision).post("/api/mentions/" + id + "/approval").then();
  }

  private static RequestSpecification agent() {
    return Desk.staff("retail-agent-1", "agent", "retail");
  }

  private static ValidatableResponse hook(String unit, String source, String body, String signature) {
    var request = given().contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8));
    return (signature == null ? request : request.header("Gateway-Timestamp", signature.split(" ")[0])
        .header("Gateway-Signature", signature.split(" ")[1])).post("/api/mentions/hooks/" + unit + "/" + source)
        .then();
  }

  /** The timestamp and the signature. */
  private static String sign(String secret, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256"));
      var timestamp = Long.toString(Instant.now().getEpochSecond());
      return timestamp + " v1="
          + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
