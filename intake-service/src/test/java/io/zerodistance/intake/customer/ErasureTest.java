package io.zerodistance.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Erasing a person, proved by looking for planted words in every column of every table. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ErasureTest {

  private static final String COLUMNS = """
      select c.table_name, c.column_name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'""";

  @Inject
  Rows rows;
  @Inject
  News news;

  @Test
  void after_an_erasure_no_column_knows_the_person_and_the_counts_stay() {
    var phone = "13912345678";
    var contact = Map.of("name", "欧阳娜娜子", "phone", phone, "email", "ouyang@planted.example");
    var first = Desk.file(Map.of("businessUnit", "retail", "text", "我是欧阳娜娜子，电话13912345678，鞋坏了", "contact", contact,
        "order", "PLANTED-ORDER-77", "site", "植物园路欧阳娜娜子宅"));
    var second = Desk.file(Map.of("businessUnit", "food", "text", "欧阳娜娜子又来了", "contact", contact));
    Desk.customer(first).body(Map.of("text", "还是欧阳娜娜子", "answers", Map.of("q1", "欧阳娜娜子")))
        .post("/api/complaints/" + first.number() + "/messages").then().statusCode(201);
    assess(first);
    var posted = answerPost(contact);
    assertThat(found("欧阳娜娜子", "PLANTED-ORDER-77")).isNotEmpty();

    String customer = group().body(Map.of("phone", phone)).post("/api/intake/customers/search").then()
        .body("items", hasSize(2)).extract().path("items.find { it.businessUnit == 'retail' }.customer");
    var before = rows.count("complaint");
    erase(customer).statusCode(409).body("type", equalTo("urn:zerodistance:problem:case-still-open"));
    withdraw(first);
    withdraw(second);
    rows.all("update complaint set status = 'CLOSED' where number = ? returning 1", posted);
    // As the relay does when the broker has them.
    rows.all("delete from outbox where aggregateid in (?, ?, ?) returning 1", first.number(), second.number(), posted);
    erase(customer).statusCode(200).body("complaints.retail", equalTo(2)).body("complaints.food", equalTo(1));

    assertThat(found("欧阳娜娜子", phone, "PLANTED-ORDER-77", "ouyang@planted.example", customer))
        .containsExactlyInAnyOrder("customer_access.customer", "customer_erasure.customer", "outbox.payload");
    assertThat(rows.all("select 1 from outbox where payload like ?", "%欧阳%")).isEmpty();
    assertThat(rows.count("complaint")).isEqualTo(before);
    assertThat(rows.all("select 1 from complaint where number in (?, ?) and contact is null and customer is null",
        first.number(), second.number())).hasSize(2);
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type = ?", second.number(),
        "zerodistance.intake.customer-erased.v1")).hasSize(1);
    Desk.customer(first).get("/api/complaints/" + first.number()).then().statusCode(404);
    Desk.staff("retail-supervisor-1", "supervisor", "retail").get("/api/intake/complaints/" + first.number()).then()
        .statusCode(200).body("text", containsString("erased"));
    group().get("/api/intake/customer-access/retail").then().body("items[0].what", equalTo("ERASED"))
        .body("items[0].intact", equalTo(true));
    group().body(Map.of("phone", phone)).post("/api/intake/customers/search").then().body("items", hasSize(0));
  }

  /** A letter with a name, or nothing at all: who knows the number can have the words taken out. */
  @Test
  void whoever_left_neither_phone_nor_email_is_erased_by_the_number() {
    var filed = Desk.file(Map.of("businessUnit", "retail", "text", "上官婉儿子的来信：鞋坏了", "contact", Map.of("name", "上官婉儿子"),
        "kind", "COMPLIMENT", "site", "植物园路上官婉儿子宅"));
    Desk.staff("retail-agent-1", "agent", "retail")
        .body(Map.of("words", "谢谢上官婉儿子", "site", "植物园路上官婉儿子宅"))
        .post("/api/intake/remarks/" + filed.number() + "/thanks").then().statusCode(200);
    assertThat(found("上官婉儿子")).contains("complaint.text", "remark_outcome.words", "remark_outcome.site");
    rows.all("delete from outbox where aggregateid = ? returning 1", filed.number());
    var byNumber = Map.of("number", filed.number());
    String customer = group().body(byNumber).post("/api/intake/customers/search").then().statusCode(200)
        .body("items", hasSize(1)).body("items[0].complaints", equalTo(1)).extract().path("items[0].customer");
    erase(customer).statusCode(200).body("complaints.retail", equalTo(1));
    assertThat(found("上官婉儿子")).isEmpty();
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type = ?", filed.number(),
        "zerodistance.intake.customer-erased.v1")).hasSize(1);
    group().body(byNumber).post("/api/intake/customers/search").then().statusCode(200).body("items", hasSize(0));
    assertThat(rows.one("select customer from complaint where number = ?", filed.number())[0])
        .as("nobody is named again whose words are gone").isNull();
  }

  /** Words of harm after the end make a new complaint of the letter; it is the same person's, whichever number is asked for. */
  @Test
  void what_a_letter_became_under_a_new_number_is_handed_out_and_erased_with_it() {
    var letter =
        Desk.file(Map.of("businessUnit", "retail", "text", "司马相如子的来信：鞋坏了", "contact", Map.of("name", "司马相如子")));
    var stranger = Desk.file(Map.of("businessUnit", "retail", "text", "另一封信", "contact", Map.of("name", "司马相如子")));
    supervisor().body(Map.of("postalAddress", Map.of("name", "司马相如子", "address", "植物园路 7 号")))
        .put("/api/intake/complaints/" + letter.number() + "/postal-address").then().statusCode(200);
    news.arrives("resolution.case-closed", letter, "{\"handler\":\"x\",\"confirmed\":true,\"round\":1}");
    Desk.customer(letter).body(Map.of("text", "司马相如子的孩子住院了，医生说是食物中毒"))
        .post("/api/complaints/" + letter.number() + "/messages").then().statusCode(201);
    var anew = (String) rows.one("select goes_on_as from follow_up where number = ?", letter.number())[0];
    String customer = person(letter.number());
    assertThat(person(anew)).isEqualTo(customer);
    assertThat(person(stranger.number())).as("the same name is not the same person").isNotEqualTo(customer);
    rows.all("update complaint set customer = null where number = ? returning 1", anew);
    assertThat(person(letter.number())).as("named before it went on").isEqualTo(customer);
    group().get("/api/intake/customers/retail/" + customer + "/export").then().statusCode(200)
        .body("matters.number", containsInAnyOrder(letter.number(), anew));
    erase(customer).statusCode(409).body("open", contains(anew));
    rows.all("update complaint set status = 'CLOSED' where number = ? returning 1", anew);
    rows.all("delete from outbox where aggregateid in (?, ?) returning 1", letter.number(), anew);
    erase(customer).statusCode(200).body("complaints.retail", equalTo(2));
    assertThat(rows.all("select 1 from complaint where number in (?, ?) and customer is null and contact is null",
        letter.number(), anew)).hasSize(2);
    assertThat(rows.all("select 1 from reach where number in (?, ?) and postal_address is not null", letter.number(),
        anew)).isEmpty();
    assertThat(found("司马相如子")).isEmpty();
    assertThat(rows.all("select 1 from complaint where number = ? and contact is not null", stranger.number()))
        .hasSize(1);
    for (var gone : List.of(letter.number(), anew)) {
      group().body(Map.of("number", gone)).post("/api/intake/customers/search").then().body("items", hasSize(0));
    }
  }

  private static String person(String number) {
    return group().body(Map.of("number", number)).post("/api/intake/customers/search").then().statusCode(200)
        .body("items", hasSize(1)).extract().path("items[0].customer");
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("retail-supervisor-1", "supervisor", "retail");
  }

  /** What may hold no words: references to rows, codes, staff, and what is deleted with its row. */
  private static final String CODES = """
      complaint: filing_key kind channel language given_item suggested_item severity status handler item motive demand
      triage: item severity motive demand triaged_by suggested_item suggested_severity suggested_motive emotion suggested_emotion suggested_missing
      grievance: item captured_by converted_to converted_by cleared_by
      tracking_deadline: deadline
      tracking_entry: what currency
      tracking_remedy: remedy type currency status
      tracking_visit: handoff visit zone
      customer_message: about
      complaint_link: other how linked_by undone_by
      attachment: origin name media_type sha256 added_by finding
      received_mail: mail_key outcome reason original_sha256 preview filed_by dismissed_by
      outgoing_mail: kind
      gateway_conversation: gateway
      staff_filing: filed_by
      regulator_case: authority reference changed_by
      demand_assessment: state reason proposed_by reviewed_by appeal_decided_by withdrawn_by
      remark_outcome: outcome team praised thanked_by
      information_request: state asked_by
      information_asked: code answered_by
      delivery: letter kind way state reason changed_by
      reach: gateway preferred set_by
      follow_up: goes_on_as because filed_by
      kind_correction: was kind corrected_by
      gateway_media: gateway state reason changed_by
      customer_value_choice: customer
      mention: source entry_key found_by state verdict verified_by complaint answered_by decided_by
      """;

  /** Whoever adds a column of words beside a complaint says what an erasure does with it. */
  @Test
  void every_text_of_every_table_with_a_case_number_is_known_as_personal_or_as_a_code() {
    assertThat(unknown(textsOfCases())).as("add these columns to personal_column, or to the codes here").isEmpty();
  }

  @Test
  void a_column_of_words_that_nobody_listed_is_caught_in_whatever_table() {
    var columns = textsOfCases();
    assertThat(columns).as("what is looked at").contains("complaint.text", "reach.sender", "mention.author",
        "information_asked.answer", "delivery.reason");
    columns.add("complaint_link.planted");
    columns.add("planted.words");
    assertThat(unknown(columns)).containsExactly("complaint_link.planted", "planted.words");
  }

  /** Of the tables that have a number, and of those in which an erasure finds the person otherwise. */
  private List<String> textsOfCases() {
    return rows.all(COLUMNS + """
         and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea') or c.udt_name = '_text')
        and c.column_name not in ('business_unit', 'number')
        and (c.table_name in (select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'number')
          or c.table_name in (select table_name from personal_column))
        order by 1, 2""").stream().map(row -> row[0] + "." + row[1]).collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> unknown(List<String> columns) {
    var known = CODES.lines().flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 2).split(" "))
        .map(column -> line.substring(0, line.indexOf(':')) + "." + column)).collect(Collectors.toSet());
    rows.all("select table_name, column_name from personal_column").forEach(row -> known.add(row[0] + "." + row[1]));
    return columns.stream().filter(column -> !known.contains(column)).toList();
  }

  /** A post that we answered by talking to its author: the complaint that came of it. */
  private static String answerPost(Map<String, String> contact) {
    var agent = Desk.staff("retail-agent-1", "agent", "retail");
    String id = agent.body(Map.of("businessUnit", "retail", "text", "欧阳娜娜子的帖子：鞋坏了没人管", "url",
        "https://posts.example/PLANTED-ORDER-77")).post("/api/mentions").then().statusCode(201)
        .extract().path("id");
    Desk.staff("retail-agent-1", "agent", "retail").body(Map.of("verdict", "TRUE", "evidence", "欧阳娜娜子本人来电确认"))
        .post("/api/mentions/" + id + "/verification").then().statusCode(200);
    return Desk.staff("retail-agent-1", "agent", "retail")
        .body(Map.of("action", "CONTACT", "text", "已致电欧阳娜娜子", "contact", contact))
        .post("/api/mentions/" + id + "/answer").then().statusCode(200).extract().path("complaint");
  }

  private void assess(Desk.Filed filed) {
    Desk.staff("retail-agent-1", "agent", "retail").body(Map.of("reason", "SETTLED_BEFORE", "explanation",
        "欧阳娜娜子上次已处理", "evidence", List.of(Map.of("what", "欧阳娜娜子的回执", "where", "RT-1"))))
        .post("/api/intake/complaints/" + filed.number() + "/demand-assessments").then().statusCode(201);
  }

  private static void withdraw(Desk.Filed filed) {
    Desk.customer(filed).body(Map.of()).post("/api/complaints/" + filed.number() + "/withdrawal").then()
        .statusCode(200);
  }

  private io.restassured.response.ValidatableResponse erase(String customer) {
    return group().body(Map.of("because", "PERSON_ASKED"))
        .post("/api/intake/customers/retail/" + customer + "/erasure").then();
  }

  private static RequestSpecification group() {
    return Desk.staff("group-quality-1", "quality", "retail", "food", "pharmacy", "property", "healthcare", "cement");
  }

  private List<String> found(String... planted) {
    var found = new ArrayList<String>();
    for (var column : rows.all(COLUMNS)) {
      for (var word : planted) {
        var hits = rows.all("select 1 from " + column[0] + " where convert_from(convert_to(\"" + column[1]
            + "\"::text, 'UTF8'), 'UTF8') like ? limit 1", "%" + word + "%");
        var name = column[0] + "." + column[1];
        if (!hits.isEmpty() && !found.contains(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }
}
