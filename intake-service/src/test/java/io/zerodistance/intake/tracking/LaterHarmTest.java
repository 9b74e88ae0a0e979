package io.zerodistance.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Words of harm win whenever they come, and on whatever way. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LaterHarmTest {

  private static final String HOSPITAL = "孩子住院了，医生说是食物中毒";

  @Inject
  News news;
  @Inject
  Rows rows;

  @Test
  void a_later_message_raises_the_case_to_S1_and_a_person_may_lower_it_again() {
    var filed = Desk.file("food", "面包有点硬");
    triage(filed, "S3");
    write(filed, Map.of("text", "另外发票也没给"));
    assertThat(severity(filed)).isEqualTo("S3");
    write(filed, Map.of("text", HOSPITAL));
    assertThat(severity(filed)).isEqualTo("S1");
    assertThat(triages(filed)).containsExactly("S3 food-agent-1 null", "S1 safety-words true");
    triage(filed, "S3");
    assertThat(severity(filed)).isEqualTo("S3");
    write(filed, Map.of("text", "谢谢，等您的消息"));
    assertThat(severity(filed)).as("nothing but words of harm raises it").isEqualTo("S3");
  }

  @Test
  void an_answer_to_our_questions_is_heeded_like_every_other_word() {
    var filed = Desk.file("food", "面包有点硬");
    write(filed, Map.of("answers", Map.of("affected", "我母亲，吃完呕吐，送急诊了")));
    assertThat(severity(filed)).isEqualTo("S1");
    assertThat(triages(filed)).containsExactly("S1 safety-words true");
  }

  @Test
  void after_the_end_the_matter_goes_on_as_a_new_case_of_the_same_customer_and_only_one() {
    var filed = Desk.file(Map.of("businessUnit", "food", "text", "面包有点硬", "contact", Map.of("phone", "13911112222")));
    news.arrives("resolution.case-closed", filed, "{\"handler\":\"x\",\"confirmed\":true,\"round\":1}");
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().body("goesOn", nullValue());
    write(filed, Map.of("text", HOSPITAL));
    write(filed, Map.of("text", "还在医院里，一直呕吐"));
    var anew =
        rows.all("select goes_on_as from follow_up where number = ? and because = 'WORDS_OF_HARM'", filed.number());
    assertThat(anew).hasSize(1);
    var number = (String) anew.getFirst()[0];
    assertThat(rows.one("select c.severity, c.text, c.customer = e.customer from complaint c, complaint e "
        + "where c.number = ? and e.number = ?", number, filed.number())).containsExactly("S1", HOSPITAL, true);
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type like '%customer-said%'", number))
        .hasSize(1);
    assertThat(severity(filed)).isEqualTo("S3");
    String link = Desk.customer(filed).get("/api/complaints/" + filed.number()).then()
        .body("timeline.what", hasItem("GOES_ON")).body("goesOn.number", equalTo(number))
        .body("goesOn.trackingUrl", containsString(number)).extract().path("goesOn.trackingUrl");
    Desk.customer(new Desk.Filed(number, link.substring(link.indexOf('#') + 1)))
        .get("/api/complaints/" + number).then().statusCode(200);
  }

  @Test
  void words_of_harm_behind_what_a_new_case_keeps_of_many_answers_are_heeded() {
    var filed = Desk.file("food", "面包有点硬");
    news.arrives("resolution.case-closed", filed, "{\"handler\":\"x\",\"confirmed\":true,\"round\":1}");
    var answers = new LinkedHashMap<String, String>();
    for (int question = 0; question < 6; question++) {
      answers.put("question-" + question, "发票也没给。".repeat(300));
    }
    answers.put("affected", HOSPITAL);
    write(filed, Map.of("answers", answers));
    assertThat(rows.one("select c.severity, c.text like '%住院%' from complaint c join follow_up f "
        + "on f.goes_on_as = c.number where f.number = ?", filed.number())).containsExactly("S1", false);
  }

  @Test
  void what_was_praise_becomes_a_case_when_its_writer_tells_of_harm() {
    var filed = Desk.file(Map.of("businessUnit", "food", "kind", "compliment", "text", "小李很耐心"));
    write(filed, Map.of("text", HOSPITAL));
    assertThat(rows.one("select c.kind, c.severity from complaint c join follow_up f on f.goes_on_as = c.number "
        + "where f.number = ?", filed.number())).containsExactly("COMPLAINT", "S1");
  }

  @Test
  void who_confirms_that_a_case_of_harm_is_resolved_does_not_file_it_again() {
    var filed = Desk.file("food", "吃了上吐下泻");
    news.arrives("resolution.case-resolved", filed, "{\"by\":\"x\",\"onTheSpot\":false}");
    Desk.customer(filed).body(Map.of("resolved", true, "comment", "不呕吐了，谢谢"))
        .post("/api/complaints/" + filed.number() + "/confirmation").then().statusCode(200);
    assertThat(rows.all("select 1 from follow_up where number = ?", filed.number())).isEmpty();
  }

  private static void write(Desk.Filed filed, Map<String, ?> message) {
    Desk.customer(filed).body(message).post("/api/complaints/" + filed.number() + "/messages").then().statusCode(201);
  }

  private static ValidatableResponse triage(Desk.Filed filed, String severity) {
    return Desk.staff("food-agent-1", "agent", "food")
        .body(Map.of("taxonomyItem", "mould", "severity", severity, "motive", "UNKNOWN", "demand", "UNDECIDED"))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }

  private String severity(Desk.Filed filed) {
    return (String) rows.one("select severity from complaint where number = ?", filed.number())[0];
  }

  /** As announced: severity, by whom, and whether words raised it. */
  private List<String> triages(Desk.Filed filed) {
    return rows.all("select cast(payload as json)->>'severity', cast(payload as json)->>'triagedBy', "
        + "cast(payload as json)->>'raised' from outbox where aggregateid = ? and type like '%complaint-triaged%' "
        + "order by sequence", filed.number()).stream().map(row -> row[0] + " " + row[1] + " " + row[2]).toList();
  }
}
