package io.zerodistance.intake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SearchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject
  IndexComplaints index;
  @Inject
  Rows rows;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  @Test
  void a_two_character_word_is_found_and_shown_in_its_place() {
    var filed = Desk.file("food", "昨天在徐家汇的门店买了两盒酸奶，回家打开一看，里面全是蟑螂卵，太恶心了，请给个说法");
    Desk.file("food", "昨天的牛奶很好喝");
    found("food", "蟑螂").body("items.number", equalTo(List.of(filed.number())))
        .body("items[0].foundBy", equalTo(List.of("TEXT"))).body("items[0].excerpt", containsString("蟑螂卵"))
        .body("marks", equalTo(List.of("蟑螂")));
    found("food", "酸奶 蟑螂卵").body("items.number", equalTo(List.of(filed.number())));
    found("food", "牛奶 蟑螂").body("items", equalTo(List.of()));
  }

  @Test
  void english_words_are_found_in_any_case_and_number() {
    var filed = Desk.file("cement", "Forty Bags arrived torn, Zylindrical lumps inside");
    found("cement", "zylindrical BAG").body("items.number", equalTo(List.of(filed.number())));
  }

  @Test
  void a_number_as_people_type_it_finds_its_complaint() {
    var filed = Desk.file("food", "坏了");
    found("food", filed.number().toLowerCase()).body("items.number", equalTo(List.of(filed.number())))
        .body("items[0].foundBy", equalTo(List.of("NUMBER")));
  }

  @Test
  void a_person_is_found_by_name_phone_or_mail_and_an_order_by_its_reference() {
    var filed = Desk.file(Map.of("businessUnit", "retail", "text", "灯坏了", "order", "JD-2026 0077", "contact",
        Map.of("name", "欧阳小雨", "phone", "+86 139 1111 2222", "email", "Xiaoyu@example.com")));
    for (var typed : List.of("欧阳小雨", "13911112222", "139-1111-2222", "xiaoyu@EXAMPLE.com")) {
      found("retail", typed).body("items.number", equalTo(List.of(filed.number())))
          .body("items[0].foundBy", equalTo(List.of("PERSON")));
    }
    found("retail", "jd20260077").body("items[0].foundBy", hasItem("ORDER"));
    assertThat((String) rows.one("select keys::text from complaint_search where number = ?", filed.number())[0])
        .doesNotContain("13911112222").matches("[{}0-9,-]+");
  }

  @Test
  void what_the_customer_said_later_is_found_and_shown_and_makes_no_duplicate() {
    var filed = Desk.file("food", "昨天买的面包有点硬，请给个说法");
    var other = Desk.file("food", "外卖少送了一份汤，骑手态度也不好");
    found("food", "水獭").body("items", equalTo(List.of()));
    for (var one : List.of(filed, other)) {
      Desk.customer(one).body(Map.of("text", "又想起来了，包装上印着一只水獭的图案，麻烦查一查")).post("/api/complaints/" + one.number()
          + "/messages").then().statusCode(201);
    }
    Desk.customer(filed).body(Map.of("answers", Map.of("batch", "批号刮花了看不清 Otterberg"))).post("/api/complaints/"
        + filed.number() + "/messages").then().statusCode(201);
    found("food", "水獭").body("items.number", equalTo(List.of(other.number(), filed.number())))
        .body("items[1].foundBy", equalTo(List.of("TEXT"))).body("items[1].excerpt", containsString("一只水獭的图案"));
    found("food", "面包 水獭").body("items.number", equalTo(List.of(filed.number())));
    found("food", "otterberg").body("items[0].excerpt", containsString("刮花了"));
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number() + "/duplicates").then()
        .statusCode(200).body("suggestions.number", not(hasItem(other.number())));
  }

  @Test
  void an_answer_that_a_colleague_noted_is_found() {
    var filed = Desk.file("food", "昨天买的面包有点硬");
    var requests = "/api/intake/complaints/" + filed.number() + "/information-requests";
    String request = Desk.staff("food-agent-1", "agent", "food").body(Map.of("own", List.of("哪家店？"))).post(requests)
        .then().statusCode(201).extract().path("id");
    Desk.staff("food-agent-1", "agent", "food").body(Map.of("answers", Map.of("own-1", "鸬鹚路店")))
        .post(requests + "/" + request + "/answers").then().statusCode(200);
    found("food", "鸬鹚").body("items.number", equalTo(List.of(filed.number())))
        .body("items[0].excerpt", containsString("鸬鹚路店"));
  }

  @Test
  void a_batch_that_read_fewer_messages_does_not_undo_another() {
    var filed = Desk.file("food", "昨天买的面包有点硬");
    Desk.customer(filed).body(Map.of("text", "店名叫做白鹭湾")).post("/api/complaints/" + filed.number() + "/messages").then()
        .statusCode(201);
    indexed();
    assertThat(rows.one("select later from complaint_search where number = ?", filed.number())).containsExactly(1);
    // As if a replica had indexed a second message, which this one does not see yet.
    rows.all("update complaint_search set later = 2, keys = keys || cast(4711 as bigint) where number = ? returning 1",
        filed.number());
    rows.all("insert into search_pending (business_unit, number, later) values ('food', ?, true) returning 1",
        filed.number());
    indexed();
    assertThat(rows.one("select later, 4711 = any (keys) from complaint_search where number = ?", filed.number()))
        .containsExactly(2, true);
  }

  @Test
  void no_unit_finds_what_belongs_to_another() {
    var filed = Desk.file(Map.of("businessUnit", "pharmacy", "text", "头孢克肟过期三个月", "order", "RX-1", "contact",
        Map.of("phone", "13700007777")));
    found("pharmacy", "头孢克肟").body("items.number", equalTo(List.of(filed.number())));
    for (var typed : List.of("头孢克肟", "13700007777", "RX-1", filed.number())) {
      found("food", typed).body("items", equalTo(List.of()));
    }
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/search?q=头孢克肟&bu=pharmacy").then().statusCode(404);
    // The functions that look past the row-level policy keep to the scope of the transaction by themselves.
    var seen = transactions.inOwnContext(Scope.of("food"), () -> sql.rows("select number from find_by_words("
        + "array['pharmacy'], array[" + SearchKeys.word("头孢") + "], 'infinity', '', "
        + SearchKeys.fortnight(Instant.now()) + ", 0, 9)")).await().atMost(PATIENCE);
    assertThat(seen).isEmpty();
  }

  @Test
  void pages_hold_every_hit_once_newest_first() {
    var filed = new ArrayList<String>();
    for (int count = 0; count < 5; count++) {
      filed.addFirst(Desk.file("property", "翻页测试之蝴蝶 " + count).number());
    }
    indexed();
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = Desk.staff("property-agent-1", "agent", "property")
          .get("/api/intake/search?q=蝴蝶&limit=2&cursor=" + cursor).then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.number"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(seen).containsExactlyElementsOf(filed);
  }

  @Test
  void too_little_is_refused_with_what_to_type() {
    for (var typed : List.of("", "  ", "药", "?!", "a")) {
      Desk.staff("food-agent-1", "agent", "food").queryParam("q", typed).get("/api/intake/search").then()
          .statusCode(400)
          .contentType("application/problem+json").body("type", equalTo("urn:zerodistance:problem:search-too-short"));
    }
  }

  @Test
  void odd_questions_are_answered_and_never_an_error() {
    for (var typed : List.of("'; drop table complaint; --", "{1,2}", "😡😡 坏了", "\\u0000 ab",
        "a".repeat(1000))) {
      Desk.staff("food-agent-1", "agent", "food").queryParam("q", typed).get("/api/intake/search").then()
          .statusCode(200);
    }
  }

  private ValidatableResponse found(String unit, String typed) {
    indexed();
    return Desk.staff(unit + "-agent-1", "agent", unit).queryParam("q", typed).get("/api/intake/search").then()
        .statusCode(200);
  }

  private void indexed() {
    index.round().await().atMost(PATIENCE);
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (rows.count("search_pending") > 0) {
      assertThat(System.nanoTime()).as("made findable in time").isLessThan(deadline);
    }
  }
}
