package io.zerodistance.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.delivery.KeepReach;
import io.zerodistance.testkit.ServiceDatabase;

/** A copy of one person's data, compared with every column of the list that an erasure goes by. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ExportTest {

  private static final String INTAKE = "/api/intake/complaints/";
  private static final Map<String, String> CONTACT =
      Map.of("name", "司徒静雯", "phone", "13612340099", "email", "situ@planted.example");

  @Inject
  Rows rows;
  @Inject
  ObjectMapper json;
  @Inject
  KeepReach reach;
  @Inject
  Transactions transactions;

  @Test
  void a_copy_holds_every_listed_column_in_both_forms() throws IOException {
    var told = new TreeSet<String>();
    var numbers = everythingThatCanBeKept();
    var data = texts(json.readTree(export("export")));
    var page = export("export.txt");
    for (var number : numbers) {
      for (var held : held(number)) {
        told.add(held.column());
        assertThat(data).as("%s of %s in the data", held.column(), number).contains(held.value());
        assertThat(page).as("%s of %s in the text", held.column(), number).contains(held.value());
      }
    }
    assertThat(told).as("what the test planted").contains("complaint.text", "complaint.product",
        "customer_message.text", "customer_message.answers", "information_asked.zh", "information_asked.answer",
        "demand_assessment.explanation", "demand_assessment.evidence", "demand_assessment.review_words",
        "demand_assessment.appeal_text", "staff_filing.direct_cause", "staff_filing.says_of_competitors",
        "remark_outcome.words", "grievance.text", "mention.text", "mention.words", "received_mail.sender",
        "outgoing_mail.in_reply_to", "gateway_conversation.sender");
    for (var beside : List.of("司徒静雯", "13612340099", "situ@planted.example", "EXPORT-REF-1", "12315", "现场照片.pdf",
        "植物园路 5 号", "wx-situ")) {
      assertThat(data).contains(beside);
      assertThat(page).contains(beside);
    }
    assertThat(page).contains("您给我们留了言 · You wrote to us", "监管转办 · Regulator", "已结束 · Closed")
        .doesNotContain("null");
  }

  @Test
  void every_column_that_is_told_has_a_name_in_both_languages() {
    assertThat(rows.all("select table_name, column_name from personal_column "
        + "where told_as <> 'NOTHING' and (coalesce(zh, '') = '' or coalesce(en, '') = '')"))
        .as("give it zh and en in the migration that adds it").isEmpty();
  }

  /** The comparison above can fail: what another person said is not in this copy. */
  @Test
  void a_copy_holds_nothing_of_anybody_else() throws IOException {
    var mine = Map.of("name", "诸葛", "phone", "13612340088");
    Desk.file(Map.of("businessUnit", "retail", "text", "诸葛的鞋", "contact", mine));
    var other = Desk.file(Map.of("businessUnit", "retail", "text", "别人的鞋也开胶", "contact",
        Map.of("name", "别人", "phone", "13612340077")));
    var data = texts(json.readTree(export("13612340088", "export")));
    assertThat(data).contains("诸葛的鞋");
    assertThat(held(other.number()).stream().map(Held::value).filter(data::contains)).isEmpty();
    assertThat(held(other.number())).extracting(Held::column).contains("complaint.text");
  }

  private record Held(String column, String value) {}

  /** Every value that the list finds for a complaint, leaf by leaf; sealed ones are looked for by what they were. */
  private List<Held> held(String number) throws IOException {
    var held = new ArrayList<Held>();
    for (var column : rows.all("""
        select table_name, column_name, found_by from personal_column where told_as = 'WORDS'""")) {
      var found = ((String) column[2]).replace("$1", "'retail'").replace("$2", "'" + number + "'");
      for (var row : rows.all("select cast(to_jsonb(\"" + column[1] + "\") as text) from " + column[0]
          + " where business_unit = 'retail' and " + found + " and \"" + column[1] + "\" is not null")) {
        for (var value : leaves(json.readTree((String) row[0]))) {
          held.add(new Held(column[0] + "." + column[1], value));
        }
      }
    }
    return held;
  }

  private static List<String> leaves(JsonNode node) {
    if (node.isContainerNode()) {
      var all = new ArrayList<String>();
      node.forEach(child -> all.addAll(leaves(child)));
      return all;
    }
    return node.isNull() ? List.of() : List.of(node.asText());
  }

  private static String texts(JsonNode node) {
    return leaves(node).stream().collect(Collectors.joining("\n"));
  }

  private String export(String form) {
    return export(CONTACT.get("phone"), form);
  }

  private static String export(String phone, String form) {
    String customer = manager().body(Map.of("phone", phone)).post("/api/intake/customers/search").then()
        .body("items", hasSize(1)).extract().path("items[0].customer");
    return manager().accept("*/*").get("/api/intake/customers/retail/" + customer + "/" + form).then()
        .statusCode(200).extract().body().asString();
  }

  /** @return the numbers of one person's matters, which together hold nearly every column of the list */
  private List<String> everythingThatCanBeKept() {
    var filed = fromRegulator();
    var number = filed.number();
    Desk.customer(filed).body(Map.of("text", "还是开胶", "answers", Map.of("size", "四十二码"))).post("/api/complaints/"
        + number + "/messages").then().statusCode(201);
    agent().body(Map.of("own", List.of("鞋盒还在吗？"))).post(INTAKE + number + "/information-requests").then()
        .statusCode(201);
    Desk.customer(filed).body(Map.of("text", "", "answers", Map.of("own-1", "鞋盒丢了")))
        .post("/api/complaints/" + number + "/messages").then().statusCode(201);
    assess(filed);
    agent().contentType("application/pdf").header("File-Name", "%E7%8E%B0%E5%9C%BA%E7%85%A7%E7%89%87.pdf")
        .body("%PDF-1.4\n%%EOF\n".getBytes()).post(INTAKE + number + "/attachments").then().statusCode(201);
    supervisor().body(Map.of("postalAddress", Map.of("name", "司徒静雯", "address", "植物园路 5 号")))
        .put(INTAKE + number + "/postal-address").then().statusCode(200);
    transactions.inOwnContext(Scope.of("retail"), () -> reach.gateway("retail", number, "chat", "wx-situ")).await()
        .atMost(java.time.Duration.ofSeconds(20));
    rows.all("insert into gateway_conversation values ('retail', 'chat', 'g-planted', ?, now()) returning 1", number);
    rows.all("""
        insert into received_mail (business_unit, mail_key, outcome, number, sender, at)
        values ('retail', 'planted', 'THREADED', ?, 'm-planted', now()) returning 1""", number);
    rows.all(
        """
        insert into outgoing_mail (business_unit, id, number, kind, in_reply_to, created_at, next_try_at, given_up_at)
        values ('retail', gen_random_uuid(), ?, 'ACKNOWLEDGEMENT', '<planted@example>', now(), now(), now()) returning 1""",
        number);
    return List.of(number, thanked(), fromPost(), fromGrievance());
  }

  private static Desk.Filed fromRegulator() {
    var receipt = agent().header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "retail", "text", "鞋子穿一周就开胶", "channel", "REGULATOR", "contact", CONTACT, "order",
            "EXPORT-ORDER-7", "product", "跑鞋", "regulator",
            Map.of("authority", "12315", "reference", "EXPORT-REF-1", "due",
                Instant.now().plusSeconds(864_000).toString()),
            "capture", Map.of("directCause", "胶水过期", "causeBehind", "库存轮换", "ofProducts", "款式好看", "ofNeeds", "要宽楦",
                "ofCompetitors", "对面包换")))
        .post("/api/intake/complaints").then().statusCode(201).extract().jsonPath();
    return new Desk.Filed(receipt.getString("number"), receipt.getString("trackingToken"));
  }

  private static void assess(Desk.Filed filed) {
    var at = INTAKE + filed.number() + "/demand-assessments";
    String id = agent().body(Map.of("reason", "FAR_ABOVE_LOSS", "explanation", "鞋价二百", "evidence",
        List.of(Map.of("what", "收银小票", "where", "附件一")))).post(at).then().statusCode(201).extract().path("id");
    supervisor().body(Map.of("confirm", true, "because", "证据充分")).post(at + "/" + id + "/review").then()
        .statusCode(200);
    Desk.customer(filed).body(Map.of("text", "我有质检报告")).post("/api/complaints/" + filed.number()
        + "/demand/appeal").then().statusCode(200);
  }

  private static String thanked() {
    var filed = Desk.file(Map.of("businessUnit", "retail", "kind", "SUGGESTION", "text", "建议多备宽楦", "contact", CONTACT));
    agent().body(Map.of("team", "采购", "words", "谢谢，已转采购")).post("/api/intake/remarks/" + filed.number() + "/thanks")
        .then().statusCode(200);
    return filed.number();
  }

  private static String fromPost() {
    String id = agent().body(Map.of("businessUnit", "retail", "text", "司徒的帖子：鞋开胶", "url",
        "https://posts.example/situ")).post("/api/mentions").then().statusCode(201).extract().path("id");
    agent().body(Map.of("verdict", "TRUE", "evidence", "来电确认")).post("/api/mentions/" + id + "/verification").then()
        .statusCode(200);
    return agent().body(Map.of("action", "CONTACT", "text", "已致电", "contact", CONTACT))
        .post("/api/mentions/" + id + "/answer").then().statusCode(200).extract().path("complaint");
  }

  private static String fromGrievance() {
    String noted = agent().body(Map.of("businessUnit", "retail", "text", "试鞋要排队")).post("/api/grievances").then()
        .statusCode(201).extract().path("number");
    return agent().body(Map.of("consent", true, "contact", CONTACT)).post("/api/grievances/" + noted + "/complaint")
        .then().statusCode(201).extract().path("number");
  }

  private static RequestSpecification agent() {
    return Desk.staff("retail-agent-1", "agent", "retail");
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("retail-supervisor-1", "supervisor", "retail");
  }

  private static RequestSpecification manager() {
    return Desk.staff("retail-manager-1", "bu-manager", "retail");
  }
}
