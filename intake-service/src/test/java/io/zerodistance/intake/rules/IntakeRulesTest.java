package io.zerodistance.intake.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
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
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** What a unit or the group changes on the page of rules decides the very next request, and nobody takes from customers alone. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class IntakeRulesTest {

  private static final String AT = "/api/intake/rules/";
  private static final String[] ALL = {"retail", "food", "pharmacy", "property", "healthcare", "cement"};

  @Inject
  Rows rows;

  @Test
  void what_held_before_is_the_template_and_what_a_unit_says_differently() {
    part("cement", "INFORMATION").body("lines.find { it.key == 'lapseAfterMinutes' }.rule", equalTo(14_400))
        .body("lines.find { it.key == 'lapseAfterMinutes' }.origin", equalTo("OVERRIDE"))
        .body("lines.find { it.key == 'lapseAfterMinutes' }.group", equalTo(10_080))
        .body("lines.find { it.key == 'remindAfterMinutes' }.origin", equalTo("GROUP"))
        .body("group.because", notNullValue()).body("unit.changedBy", equalTo("migration"));
    part("healthcare", "LETTERS").body("lines.find { it.key == 'wordsTravel' }.rule", equalTo(false))
        .body("lines.find { it.key == 'wordsTravel' }.origin", equalTo("GROUP"));
    part("cement", "LETTERS").body("lines.find { it.key == 'wordsTravel' }.rule", equalTo(true));
    part("food", "DEMAND").body("lines.find { it.key == 'validDays' }.rule", equalTo(90)).body("unit", nullValue());
    part("food", "REASONS").body("lines", hasSize(6)).body("lines[0].key", equalTo("FAR_ABOVE_LOSS"));
    part("food", "REVIEWERS").body("lines.find { it.key == 'bu-manager' }.rule.rank", equalTo(3));
  }

  @Test
  void more_time_to_answer_counts_for_the_next_question_and_less_of_it_when_another_person_has_confirmed() {
    assertThat(minutesFor("property")).isEqualTo(10_080);
    change(manager("property"), "property", "INFORMATION", Map.of("lapseAfterMinutes", 20_160)).statusCode(200)
        .body("stored", equalTo(true)).body("raises", hasSize(0));
    assertThat(minutesFor("property")).isEqualTo(20_160);

    var proposal = change(manager("property"), "property", "INFORMATION", Map.of("lapseAfterMinutes", 5_000))
        .statusCode(200).body("stored", equalTo(false)).body("raises.what", hasItem("lapseAfterMinutes")).extract()
        .<String>path("proposal");
    assertThat(minutesFor("property")).isEqualTo(20_160);
    decide(manager("property"), "property", proposal, true).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:rules-second-person"));
    decide(quality(), "property", proposal, true).statusCode(200).body("state", equalTo("CONFIRMED"));
    assertThat(minutesFor("property")).isEqualTo(5_000);
    manager("property").get(AT + "property/INFORMATION/history").then().statusCode(200)
        .body("items[0].changedBy", equalTo("property-manager-1"))
        .body("items[0].confirmedBy", equalTo("group-quality-1")).body("items[0].because", equalTo("of the story"))
        .body("items[0].differences[0].before", equalTo("20160"))
        .body("items[0].differences[0].after", equalTo("5000"));
    change(manager("property"), "property", "INFORMATION", Map.of()).body("stored", equalTo(true));
  }

  @Test
  void the_page_tells_what_holds_on_a_later_day_and_who_confirmed_it() {
    var later = LocalDate.of(2098, 1, 1);
    change(manager("retail"), "retail", "DEMAND", Map.of("appealDays", 5), Map.of("validFrom", later.toString()))
        .statusCode(200).body("stored", equalTo(true));
    part("retail", "DEMAND").body("lines.find { it.key == 'appealDays' }.rule", equalTo(7));
    admin().get(AT + "retail?on=" + later).then()
        .body("parts.find { it.subject == 'DEMAND' }.lines.find { it.key == 'appealDays' }.rule", equalTo(5));
    admin().get(AT + "retail?on=someday").then().statusCode(400);
    admin().get(AT + "retail/export").then().statusCode(200).contentType("text/csv")
        .body(containsString(",REASONS,UNDER_THREAT,nameZh,"));
  }

  @Test
  void a_unit_s_own_reason_may_be_given_once_two_people_agreed_and_a_reason_in_use_is_switched_off_not_lost() {
    var own = Map.of("code", "NO_RECEIPT", "nameZh", "没有凭证", "nameEn", "No receipt", "evidenceZh", "记录",
        "evidenceEn", "records", "customerZh", "没有购买凭证", "customerEn", "there is no receipt");
    var filed = Desk.file("pharmacy", "要求赔偿十万元");
    assess(filed, "NO_RECEIPT").statusCode(400);
    confirmed("pharmacy", "REASONS", Map.of("reasons", List.of(own)));
    assess(filed, "NO_RECEIPT").statusCode(201);
    read(filed).body("reasons.find { it.code == 'NO_RECEIPT' }.en", equalTo("No receipt"))
        .body("offered", hasItem("NO_RECEIPT"));

    change(manager("pharmacy"), "pharmacy", "REASONS", Map.of("reasons", List.of())).statusCode(422)
        .body("detail", containsString("NO_RECEIPT"));
    var off = new HashMap<String, Object>(own);
    off.put("off", true);
    change(manager("pharmacy"), "pharmacy", "REASONS", Map.of("reasons", List.of(off))).statusCode(200)
        .body("stored", equalTo(true));
    read(filed).body("offered", not(hasItem("NO_RECEIPT"))).body("items[0].reason", equalTo("NO_RECEIPT"))
        .body("reasons.find { it.code == 'NO_RECEIPT' }.en", equalTo("No receipt"));
    assess(Desk.file("pharmacy", "要求赔偿十万元"), "NO_RECEIPT").statusCode(400);
  }

  @Test
  void a_supervisor_s_proposal_is_reviewed_by_whom_the_unit_s_ranks_put_above() {
    var filed = Desk.file("cement", "要求赔偿十万元");
    var supervisor = Desk.staff("cement-supervisor-1", "supervisor", "cement");
    var id = assess(supervisor, filed, "UNDER_THREAT").statusCode(201).extract().<String>path("id");
    review(Desk.staff("cement-supervisor-2", "supervisor", "cement"), filed, id).statusCode(403);
    confirmed("cement", "REVIEWERS", Map.of("tiers", List.of(Map.of("role", "bu-manager", "rank", 1))));
    review(manager("cement"), filed, id).statusCode(403);
    review(quality(), filed, id).statusCode(200).body("[0].state", equalTo("CONFIRMED"));
    confirmed("cement", "REVIEWERS", Map.of("tiers", List.of()));
  }

  @Test
  void a_class_of_the_unit_s_own_can_be_given_and_one_that_it_does_without_cannot() {
    change(manager("healthcare"), "healthcare", "CLASSES", Map.of("classes", List.of(
        Map.of("code", "LONG_TERM_CARE", "nameZh", "长期照护", "nameEn", "Long-term care"),
        Map.of("code", "MEMBER", "off", true)))).statusCode(200).body("stored", equalTo(true));
    manager("healthcare").get("/api/intake/customer-classes/healthcare").then().statusCode(200)
        .body("items.code", hasItem("LONG_TERM_CARE")).body("items.code", not(hasItem("MEMBER")));
    manager("food").get("/api/intake/customer-classes/food").then().body("items.code", hasItem("MEMBER"));
  }

  @Test
  void a_unit_is_called_by_its_new_name_at_once_and_by_another_number_when_a_second_person_has_confirmed() {
    var names = new HashMap<>(Map.of("nameZh", "惠民水泥", "nameEn", "Huimin Cement", "contactZh",
        "工程客户热线 400-800-6106（周一至周六 8:00–18:00）", "contactEn", "Builders' line 400-800-6106 (Mon–Sat 8:00–18:00)"));
    part("cement", "CONTACT").body("lines.find { it.key == 'nameZh' }.rule", equalTo("水泥建材"))
        .body("lines.find { it.key == 'nameZh' }.group", equalTo("客户关怀"));
    change(manager("cement"), "cement", "CONTACT", names).statusCode(200).body("stored", equalTo(true));
    given().get("/api/intake/business-units").then().statusCode(200).body("items", hasSize(6))
        .body("items.find { it.id == 'cement' }.zh", equalTo("惠民水泥"))
        .body("items.find { it.id == 'food' }.en", equalTo("Food and catering"));
    given().header("Accept-Language", "en").get("/api/policies/cement").then().body("name", equalTo("Huimin Cement"));

    names.put("contactZh", "工程客户热线 400-800-6116（每天 8:00–18:00）");
    var proposal = change(manager("cement"), "cement", "CONTACT", names).statusCode(200).body("stored", equalTo(false))
        .body("raises.what", equalTo(List.of("contactZh"))).extract().<String>path("proposal");
    contact().body("contact", containsString("400-800-6106"));
    decide(quality(), "cement", proposal, true).statusCode(200);
    contact().body("contact", containsString("400-800-6116"));
    Desk.post(UUID.randomUUID().toString(), Map.of("businessUnit", "cement", "text", "袋子破了")).statusCode(201)
        .body("acknowledgement.nextStep", containsString("400-800-6116"));
  }

  private static ValidatableResponse contact() {
    return given().header("Accept-Language", "zh").get("/api/policies/cement").then().statusCode(200);
  }

  @Test
  void rules_that_nobody_could_work_by_are_refused_and_change_nothing() {
    refused("food", "INFORMATION", Map.of("remindAfterMinutes", 10_080));
    refused("food", "INFORMATION", Map.of("remindAfterMinutes", 0));
    refused("food", "INFORMATION", Map.of("lapseAfterMinutes", 1_000_000));
    refused("food", "DEMAND", Map.of("reviewDays", 31));
    refused("food", "DEMAND", Map.of("days", 3));
    refused("food", "REVIEWERS", Map.of("tiers", List.of(Map.of("role", "agent", "off", true))));
    refused("food", "REVIEWERS", Map.of("tiers", List.of(Map.of("role", "king", "rank", 9))));
    refused("food", "REASONS", Map.of("reasons", List.of(Map.of("code", "X", "nameZh", "x"))));
    refused("food", "CLASSES", Map.of("classes", List.of(Map.of("code", "small", "nameZh", "小", "nameEn", "Small"))));
    refused("food", "LETTERS", Map.of("zone", "Moon/Base"));
    refused("food", "LETTERS", Map.of("addressZh", " "));
    refused("food", "LETTERS", "text");
    refused("food", "CONTACT", Map.of("nameZh", " "));
    refused("food", "CONTACT", Map.of("contactEn", "call\nus"));
    refused("food", "HARM", Map.of("patienceMinutes", 0));
    refused("food", "HARM", Map.of("patienceMinutes", 1_441));
    change(manager("food"), "food", "DEMAND", Map.of("appealDays", 3), Map.of("because", " ")).statusCode(400);
    change(manager("food"), "group", "DEMAND", Map.of("appealDays", 3)).statusCode(403);
    change(manager("food"), "retail", "DEMAND", Map.of("appealDays", 3)).statusCode(404);
    assertThat(version("food", "DEMAND")).isZero();
    assertThat(version("food", "REASONS")).isZero();
  }

  private static void refused(String owner, String subject, Object content) {
    change(admin(), owner, subject, content).statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:rules-invalid"));
  }

  /** For how many minutes a customer of the unit is waited for, by a question that is asked now. */
  private int minutesFor(String unit) {
    var number = Desk.file(unit, "电梯又坏了").number();
    manager(unit).body(Map.of("own", List.of("几点？"))).post("/api/intake/complaints/" + number + "/information-requests")
        .then().statusCode(201);
    return ((Number) rows.one("select extract(epoch from lapses_at - asked_at) / 60 from information_request "
        + "where number = ?", number)[0]).intValue();
  }

  private static ValidatableResponse assess(Desk.Filed filed, String reason) {
    return assess(Desk.staff("agent-of-the-story", "agent", ALL), filed, reason);
  }

  private static ValidatableResponse assess(RequestSpecification who, Desk.Filed filed, String reason) {
    return who
        .body(Map.of("reason", reason, "explanation", "x", "evidence", List.of(Map.of("what", "录音", "where", "附件"))))
        .post(assessments(filed)).then();
  }

  private static ValidatableResponse review(RequestSpecification who, Desk.Filed filed, String id) {
    return who.body(Map.of("confirm", true, "because", "同意")).post(assessments(filed) + "/" + id + "/review").then();
  }

  private static ValidatableResponse read(Desk.Filed filed) {
    return quality().get(assessments(filed)).then().statusCode(200);
  }

  private static String assessments(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/demand-assessments";
  }

  private static void confirmed(String owner, String subject, Object content) {
    var proposal = change(manager(owner), owner, subject, content).statusCode(200).extract().<String>path("proposal");
    decide(quality(), owner, proposal, true).statusCode(200);
  }

  private static ValidatableResponse part(String unit, String subject) {
    return admin().get(AT + unit).then().statusCode(200).rootPath("parts.find { it.subject == '" + subject + "' }");
  }

  private static int version(String owner, String subject) {
    return admin().get(AT + owner + "/" + subject).jsonPath().getInt("version");
  }

  private static ValidatableResponse change(RequestSpecification who, String owner, String subject, Object content) {
    return change(who, owner, subject, content, Map.of());
  }

  private static ValidatableResponse change(RequestSpecification who, String owner, String subject, Object content,
      Map<String, ?> more) {
    var body = new HashMap<String, Object>(Map.of("content", content, "because", "of the story", "seen",
        version(owner, subject)));
    body.putAll(more);
    return who.body(body).put(AT + owner + "/" + subject).then();
  }

  private static ValidatableResponse decide(RequestSpecification who, String owner, String proposal, boolean confirm) {
    return who.body(Map.of("confirm", confirm))
        .post("/api/intake/rule-proposals/" + owner + "/" + proposal + "/decision")
        .then();
  }

  private static RequestSpecification manager(String unit) {
    return Desk.staff(unit + "-manager-1", "bu-manager", unit);
  }

  private static RequestSpecification quality() {
    return Desk.staff("group-quality-1", "quality", ALL);
  }

  private static RequestSpecification admin() {
    return Desk.staff("admin-1", "admin", ALL);
  }
}
