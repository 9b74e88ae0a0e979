package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.MailServer;
import io.zerodistance.intake.News;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Letters that are printed and posted, read back from the PDF. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(Neighbours.class)
class LetterOnPaperTest {

  private static final Map<String, Map<String, String>> ADDRESS =
      Map.of("postalAddress", Map.of("name", "王芳", "address", "上海市浦东新区\n世纪大道100号"));
  private static final String RIGHT = "如果您不满意，您可以拨打 12315 投诉。";

  @Inject
  News news;
  @Inject
  Rows rows;

  private Resolution resolution;

  @BeforeEach
  void open() {
    resolution = new Resolution();
  }

  @AfterEach
  void leave() {
    resolution.close();
  }

  @Test
  void a_letter_waits_for_an_address_is_printed_in_chinese_and_posted() throws IOException {
    var filed = byLetter("酸奶发霉了");
    writes(filed, "final-1", "FINAL_RESPONSE", "我们已为您退款 30 元。\n\n" + RIGHT);
    desk(filed).body("items.way", contains("POST")).body("items.state", contains("NO_ADDRESS"))
        .body("postalAddressKnown", equalTo(false));
    var id = supervisor().body(ADDRESS).put(path(filed, "postal-address")).then().statusCode(200)
        .body("items.state", contains("TO_PRINT")).body("postalAddress.name", equalTo("王芳"))
        .extract().<String>path("items[0].id");
    supervisor().post(path(filed, "deliveries/" + id + "/posting")).then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:letter-not-printed"));
    var pages = print(filed, id);
    assertThat(pages).hasSize(1);
    assertThat(squeezed(pages.getFirst())).contains("王芳上海市浦东新区世纪大道100号").contains("编号：" + filed.number())
        .contains("最终答复函").contains("我们已为您退款30元。").contains(squeezed(RIGHT))
        .containsPattern("日期：20\\d\\d年\\d{1,2}月\\d{1,2}日").contains("#" + filed.token());
    desk(filed).body("items.state", contains("PRINTED"));
    assertThat(EmbeddedType.drawnIn(pdf(filed, id))).as("every character is drawn, not only copied with the text")
        .isGreaterThanOrEqualTo(squeezed(pages.getFirst()).chars().distinct().count());
    assertThat(print(filed, id)).as("printed twice is the same letter").isEqualTo(pages);
    supervisor().post(path(filed, "deliveries/" + id + "/posting")).then().statusCode(200)
        .body("items.state", contains("POSTED")).body("items[0].changedBy", equalTo("retail-supervisor-1"));
  }

  @Test
  void who_wrote_english_gets_an_english_letter_and_a_long_one_goes_on_without_the_window() throws IOException {
    var filed = byLetter("The shoes fell apart");
    supervisor().body(Map.of("postalAddress", Map.of("name", "Jane O’Neill", "address", "1 High Street\nHong Kong")))
        .put(path(filed, "postal-address")).then().statusCode(200);
    writes(filed, "letter-1", "REPLY", "We are sorry — “truly”.\n\n" + "We shall pay you back CNY 30.00. ".repeat(150));
    var id = desk(filed).body("items.state", contains("TO_PRINT")).extract().<String>path("items[0].id");
    var pages = print(filed, id);
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(squeezed(pages.getFirst())).contains("Jane O’Neill1 High StreetHong Kong".replace(" ", ""))
        .contains("Reference:" + filed.number()).contains("Ouranswertoyou").contains("“truly”");
    assertThat(squeezed(pages.get(1))).contains("payyouback").contains(filed.number() + "·2")
        .doesNotContain("HighStreet");
  }

  @Test
  void the_days_letters_are_printed_as_one_batch_each_once_and_posted_together() throws IOException {
    var batched = new ArrayList<Desk.Filed>();
    for (int count = 0; count < 3; count++) {
      var filed = byLetter("第 " + count + " 封来信");
      supervisor().body(ADDRESS).put(path(filed, "postal-address")).then().statusCode(200);
      writes(filed, "letter-1", "REPLY", "答复" + count);
      batched.add(filed);
    }
    var first = take();
    assertThat(first.getInt("count")).isGreaterThanOrEqualTo(3);
    assertThat(take().getInt("count")).as("nothing is left for a second batch").isZero();
    var address = "/api/intake/letters/batches/retail/" + first.getString("batch");
    resolution.status = 503;
    supervisor().get(address).then().statusCode(503)
        .body("type", equalTo("urn:zerodistance:problem:temporarily-unavailable"));
    resolution.status = 200;
    var pages = pages(supervisor().get(address).then().statusCode(200).header("Cache-Control", equalTo("no-store"))
        .contentType("application/pdf").extract().asByteArray());
    assertThat(pages).hasSize(first.getInt("count"));
    assertThat(squeezed(String.join("", pages))).contains(batched.stream().map(Desk.Filed::number).toList());
    supervisor().get("/api/intake/letters?bu=retail").then().statusCode(200)
        .body("items.findAll { it.batch == '" + first.getString("batch") + "' }", hasSize(first.getInt("count")));
    supervisor().post(address + "/posting").then().statusCode(200).body("count", equalTo(first.getInt("count")));
    supervisor().post(address + "/posting").then().statusCode(200).body("count", equalTo(0));
    desk(batched.getFirst()).body("items.state", contains("POSTED"));
    Desk.staff("food-supervisor-1", "supervisor", "food").get(address).then().statusCode(404);
  }

  @Test
  void an_address_that_does_not_fit_into_the_window_is_refused_and_others_do_not_see_it() {
    var filed = byLetter("酸奶发霉了");
    for (var bad : List.of(Map.of("name", "", "address", "x"), Map.of("name", "a", "address", "1\n2\n3\n4\n5\n6"),
        Map.of("name", "a\nb", "address", "x"), Map.of("name", "a", "address", "x".repeat(301)))) {
      supervisor().body(Map.of("postalAddress", bad)).put(path(filed, "postal-address")).then().statusCode(400)
          .body("type", equalTo("urn:zerodistance:problem:delivery-invalid"));
    }
    supervisor().body("{}").put(path(filed, "postal-address")).then().statusCode(400);
    desk(filed).body("postalAddressKnown", equalTo(false));
    supervisor().body(ADDRESS).put(path(filed, "postal-address")).then().statusCode(200);
    Desk.staff("retail-agent-2", "agent", "retail").get(path(filed, "deliveries")).then()
        .body("postalAddressKnown", equalTo(true)).body("postalAddress", nullValue());
    assertThat(rows.one("select reach::text from reach where number = ?", filed.number())[0].toString())
        .doesNotContain("王芳").doesNotContain("世纪大道");
  }

  /** As a colleague files a letter that came by post. */
  private static Desk.Filed byLetter(String text) {
    var json = supervisor().header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "retail", "text", text, "channel", "LETTER")).post("/api/intake/complaints").then()
        .statusCode(201).body("number", not(nullValue())).extract().jsonPath();
    return new Desk.Filed(json.getString("number"), json.getString("trackingToken"));
  }

  private void writes(Desk.Filed filed, String letter, String kind, String text) {
    resolution.writes(filed.number(), filed.token(), letter, text);
    news.arrives("resolution.letter-written", filed, "{\"letter\":\"" + letter + "\",\"kind\":\"" + kind + "\"}");
  }

  private static io.restassured.path.json.JsonPath take() {
    return supervisor().body(Map.of("businessUnit", "retail")).post("/api/intake/letters/batches").then()
        .statusCode(201).extract().jsonPath();
  }

  private static List<String> print(Desk.Filed filed, String id) throws IOException {
    return pages(pdf(filed, id));
  }

  private static byte[] pdf(Desk.Filed filed, String id) {
    return supervisor().post(path(filed, "deliveries/" + id + "/printing")).then().statusCode(200)
        .contentType("application/pdf").extract().asByteArray();
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    var reader = new PdfReader(pdf);
    var pages = new ArrayList<String>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
    }
    reader.close();
    return pages;
  }

  /** How a line is broken says nothing. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  private static RequestSpecification supervisor() {
    return Desk.staff("retail-supervisor-1", "supervisor", "retail");
  }

  private static String path(Desk.Filed filed, String rest) {
    return "/api/intake/complaints/" + filed.number() + "/" + rest;
  }

  private static ValidatableResponse desk(Desk.Filed filed) {
    return supervisor().get(path(filed, "deliveries")).then().statusCode(200);
  }
}
