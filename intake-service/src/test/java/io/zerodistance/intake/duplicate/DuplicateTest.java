package io.zerodistance.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
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
class DuplicateTest {

  private static final String YOGURT = "昨天在徐家汇店买的三盒酸奶全部发霉了，要求退款并且赔偿";
  private static final String YOGURT_AGAIN = "昨天在徐家汇店买的三盒酸奶全部发霉了，还是没有人理我";

  @Inject
  Rows rows;
  @Inject
  News news;

  @Test
  void the_same_matter_is_suggested_by_order_person_and_words_with_the_reasons() {
    var phone = phone();
    var first = file("property", YOGURT, phone, "A-77 1");
    var words = file("property", YOGURT_AGAIN, phone(), null);
    var order = file("property", "送来的时候已经坏了", phone(), "a771");
    var other = file("property", "空调太冷，冻得发抖，坐不住", phone(), null);
    var seen = suggested("property", first);
    seen.body("suggestions.number", hasItems(words.number(), order.number()))
        .body("suggestions.number", not(hasItem(other.number())))
        .body("suggestions.number", not(hasItem(first.number())))
        .body("suggestions[0].number", equalTo(order.number()))
        .body("suggestions.find { it.number == '" + order.number() + "' }.because", hasItem("ORDER"))
        .body("suggestions.find { it.number == '" + words.number() + "' }.because", equalTo(java.util.List.of("TEXT")))
        .body("suggestions.find { it.number == '" + words.number() + "' }.words", hasItem("酸奶"))
        .body("suggestions.find { it.number == '" + words.number() + "' }.mergeable", equalTo(false));
    var person = file("property", "还想问一下退款到哪里了", phone, null);
    suggested("property", first).body("suggestions.find { it.number == '" + person.number() + "' }.because",
        hasItem("PERSON")).body("suggestions.find { it.number == '" + person.number() + "' }.mergeable", equalTo(true));
  }

  @Test
  void nothing_of_another_unit_is_ever_suggested_or_linked() {
    var phone = phone();
    var food = file("food", YOGURT, phone, "X1");
    var retail = file("retail", YOGURT, phone, "X1");
    suggested("food", food).body("suggestions.number", not(hasItem(retail.number())));
    link("food", food, retail, "LINKED").statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:link-invalid"));
    Desk.staff("retail-agent-1", "agent", "retail").get(path(food)).then().statusCode(404);
  }

  @Test
  void a_merge_leaves_the_earlier_one_to_work_on_and_is_undone_on_request() {
    var phone = phone();
    var earlier = file("food", YOGURT, phone, null);
    var later = file("food", YOGURT_AGAIN, phone, null);
    var id = link("food", earlier, later, "MERGED").statusCode(201).body("number", equalTo(later.number()))
        .body("other", equalTo(earlier.number())).extract().<String>path("id");
    suggested("food", earlier).body("links[0].id", equalTo(id))
        .body("suggestions.number", not(hasItem(later.number())));
    assertThat(events(later)).contains("complaint-linked.v1 MERGED " + earlier.number());

    undo("food", later, id).statusCode(200).body("undoneBy", equalTo("food-agent-1"));
    undo("food", later, id).statusCode(200);
    suggested("food", earlier).body("links[0].undoneBy", equalTo("food-agent-1"))
        .body("suggestions.number", hasItem(later.number()));
    assertThat(events(later)).contains("complaint-unlinked.v1 MERGED " + earlier.number())
        .containsOnlyOnce("complaint-unlinked");
    link("food", earlier, later, "MERGED").statusCode(201);
  }

  @Test
  void the_customer_of_a_merged_complaint_reads_where_it_goes_on_and_its_words_reach_that_handler() {
    var phone = phone();
    var earlier = file("food", YOGURT, phone, null);
    var later = file("food", YOGURT_AGAIN, phone, null);
    var id = link("food", earlier, later, "MERGED").statusCode(201).extract().<String>path("id");
    tracked(later).body("mergedInto", equalTo(earlier.number())).body("timeline.what", hasItem("MERGED"));
    tracked(earlier).body("mergedInto", equalTo(null)).body("timeline.what", not(hasItem("MERGED")));
    Desk.customer(later).body(Map.of("text", "今天又有一盒胀包")).post("/api/complaints/" + later.number() + "/messages")
        .then().statusCode(201);
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type like '%customer-said%'", earlier.number()))
        .as("the handler of the earlier one is told").hasSize(1);
    undo("food", later, id).statusCode(200);
    tracked(later).body("mergedInto", equalTo(null)).body("timeline.what", hasItem("SEPARATED"));
  }

  @Test
  void complaints_of_different_people_are_linked_but_never_merged() {
    var one = file("food", YOGURT, phone(), "S9");
    var two = file("food", YOGURT, phone(), "S9");
    var nobody = Desk.file("food", YOGURT);
    var before = rows.count("complaint_link") + rows.effects();
    link("food", one, two, "MERGED").statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:merge-of-strangers"));
    link("food", one, nobody, "MERGED").statusCode(422);
    assertThat(rows.count("complaint_link") + rows.effects()).isEqualTo(before);
    link("food", one, two, "LINKED").statusCode(201).body("how", equalTo("LINKED"));
    link("food", two, one, "LINKED").statusCode(409);
  }

  @Test
  void whom_the_archive_knows_as_one_person_is_one_here_as_long_as_that_holds() {
    var one = file("food", "送来的酸奶发霉了", phone(), null);
    var two = file("food", "收银员态度很差", phone(), null);
    link("food", one, two, "MERGED").statusCode(422);
    var at = "/api/intake/customers/food/" + customer(one);
    String preview = supervisor().get(at + "/merge-preview?merged=" + customer(two)).then().statusCode(200).extract()
        .path("preview");
    String merge = supervisor().body(Map.of("merged", customer(two), "preview", preview, "because", "本人两个号码"))
        .post(at + "/merges").then().statusCode(200).extract().path("id");
    suggested("food", one).body("suggestions.find { it.number == '" + two.number() + "' }.because", hasItem("PERSON"))
        .body("suggestions.find { it.number == '" + two.number() + "' }.mergeable", equalTo(true));
    var id = link("food", one, two, "MERGED").statusCode(201).extract().<String>path("id");
    undo("food", one, id).statusCode(200);
    supervisor().body(Map.of("because", "不是同一人")).post(at + "/merges/" + merge + "/undo").then().statusCode(204);
    link("food", one, two, "MERGED").statusCode(422);
    suggested("food", one).body("suggestions.number", not(hasItem(two.number())));
  }

  private String customer(Desk.Filed filed) {
    return (String) rows.one("select customer from complaint where number = ?", filed.number())[0];
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("food-supervisor-1", "supervisor", "food");
  }

  @Test
  void what_is_merged_or_has_ended_is_not_merged_again() {
    var phone = phone();
    var first = file("food", YOGURT, phone, null);
    var second = file("food", YOGURT, phone, null);
    var third = file("food", YOGURT, phone, null);
    link("food", second, first, "MERGED").statusCode(201);
    link("food", third, second, "MERGED").statusCode(409).body("into", equalTo(first.number()));
    link("food", third, first, "MERGED").statusCode(201);
    var ended = file("food", YOGURT, phone, null);
    news.arrives("resolution.case-closed", ended, "{\"confirmed\":true,\"round\":1}");
    link("food", ended, first, "MERGED").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:merge-of-ended"));
  }

  @Test
  void a_repeated_request_links_once_and_bad_ones_change_nothing() {
    var one = file("food", YOGURT, phone(), null);
    var two = file("food", YOGURT, phone(), null);
    var key = UUID.randomUUID().toString();
    var body = Map.of("other", two.number(), "how", "LINKED");
    var id = post("food", one, key, body).statusCode(201).extract().<String>path("id");
    post("food", one, key, body).statusCode(201).body("id", equalTo(id));
    var before = rows.count("complaint_link") + rows.effects();
    post("food", one, "k1-" + key, Map.of("other", one.number())).statusCode(422);
    post("food", one, "k2-" + key, Map.of("other", "nonsense")).statusCode(422);
    post("food", one, "k3-" + key, Map.of("other", two.number(), "how", "GLUED")).statusCode(422);
    post("food", one, "k4-" + key, Map.of("other", two.number(), "because", "x".repeat(501))).statusCode(422);
    post("food", one, "k5-" + key, "null").statusCode(422);
    undo("food", one, UUID.randomUUID().toString()).statusCode(404);
    undo("food", one, "7").statusCode(404);
    assertThat(rows.count("complaint_link") + rows.effects()).isEqualTo(before);
  }

  private static ValidatableResponse tracked(Desk.Filed complaint) {
    return Desk.customer(complaint).get("/api/complaints/" + complaint.number()).then().statusCode(200);
  }

  private String events(Desk.Filed complaint) {
    return rows.all(
        "select split_part(type, '.', 3) || '.v1 ' || (payload::json ->> 'how') || ' ' || (payload::json ->> 'other')"
            + " from outbox where aggregateid = ? and type like '%linked%' order by sequence",
        complaint.number()).stream()
        .map(row -> (String) row[0]).reduce("", (one, next) -> one + "\n" + next);
  }

  private static Desk.Filed file(String unit, String text, String phone, String order) {
    var body =
        new HashMap<String, Object>(Map.of("businessUnit", unit, "text", text, "contact", Map.of("phone", phone)));
    if (order != null) {
      body.put("order", order);
    }
    return Desk.file(body);
  }

  private static String phone() {
    return "139" + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L);
  }

  private static String path(Desk.Filed complaint) {
    return "/api/intake/complaints/" + complaint.number() + "/duplicates";
  }

  private ValidatableResponse suggested(String unit, Desk.Filed complaint) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (rows.count("search_pending") > 0) {
      assertThat(System.nanoTime()).as("made findable in time").isLessThan(deadline);
    }
    return Desk.staff(unit + "-agent-1", "agent", unit).get(path(complaint)).then().statusCode(200);
  }

  private static ValidatableResponse link(String unit, Desk.Filed one, Desk.Filed other, String how) {
    return post(unit, one, UUID.randomUUID().toString(), Map.of("other", other.number(), "how", how));
  }

  private static ValidatableResponse post(String unit, Desk.Filed one, String key, Object body) {
    return Desk.staff(unit + "-agent-1", "agent", unit).header("Idempotency-Key", key).body(body)
        .post("/api/intake/complaints/" + one.number() + "/links").then();
  }

  private static ValidatableResponse undo(String unit, Desk.Filed one, String id) {
    return Desk.staff(unit + "-agent-1", "agent", unit).body("{}")
        .post("/api/intake/complaints/" + one.number() + "/links/" + id + "/undoing").then();
  }
}
