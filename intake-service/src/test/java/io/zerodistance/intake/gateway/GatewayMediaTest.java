package io.zerodistance.intake.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.attachment.SampleFiles;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Photos and voice that came with a message are files of the complaint, fetched after the gateway had its answer. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(Gateways.class)
class GatewayMediaTest {

  @Inject
  FetchMedia media;
  @Inject
  MovableClock clock;
  @Inject
  Rows rows;

  private final MediaServer server = new MediaServer();

  @AfterEach
  void end() {
    server.close();
    clock.reset();
  }

  @Test
  void a_photo_is_fetched_after_the_answer_loses_its_place_and_is_a_file_of_the_complaint() {
    server.file = SampleFiles.photoWithPlace();
    var number = bring("酸奶发霉", "{\"url\":\"" + server.url() + "\",\"name\":\"发霉.HEIC\"}");
    assertThat(server.requests).as("not before the gateway has its answer").isEmpty();
    assertThat(files(number)).isEmpty();
    fetch();
    agent().get("/api/intake/complaints/" + number + "/attachments").then()
        .body("find { it.origin == 'CUSTOMER' }.name", equalTo("发霉.jpg"))
        .body("find { it.origin == 'CUSTOMER' }.mediaType", equalTo("image/jpeg"));
    String id = files(number).getFirst();
    var kept = agent().get("/api/intake/complaints/" + number + "/attachments/" + id).then().statusCode(200).extract()
        .asByteArray();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Wang");
    assertThat(server.requests).containsExactly("Bearer of-the-store");
    fetch();
    assertThat(files(number)).as("once").hasSize(1);
    seen(number).body("items[0].state", equalTo("KEPT"));
  }

  @Test
  void a_message_may_hold_its_files_and_need_not_hold_words() {
    var number = bring("", "{\"data\":\"" + Base64.getEncoder().encodeToString(SampleFiles.PDF) + "\"}");
    fetch();
    assertThat(files(number)).hasSize(1);
    assertThat((String) rows.one("select text from complaint where number = ?", number)[0]).contains("只有文件");
  }

  @Test
  void a_server_that_fails_twice_and_then_answers_is_asked_three_times() {
    server.file = SampleFiles.PDF;
    server.failures.addAll(List.of(503, 500));
    var number = bring("发票", "{\"url\":\"" + server.url() + "\"}");
    fetch();
    seen(number).body("items[0].state", equalTo("WAITING")).body("items[0].reason", equalTo("status-503"));
    fetch();
    assertThat(server.requests).as("not due yet").hasSize(1);
    clock.move(Duration.ofSeconds(31));
    fetch();
    clock.move(Duration.ofSeconds(61));
    fetch();
    seen(number).body("items[0].state", equalTo("KEPT"));
    assertThat(server.requests).hasSize(3);
    assertThat(files(number)).hasSize(1);
  }

  @Test
  void what_lies_in_our_own_network_is_not_asked_for_also_not_by_a_redirect() {
    var body = message("x", "{\"url\":\"" + server.url() + "\"}");
    String byChat = Gateways.post("chat", Gateways.CHAT_KEY, body).statusCode(201).extract().path("number");
    server.location = "http://127.0.0.2:" + server.port() + "/q/health";
    var sentOn = bring("x", "{\"url\":\"" + server.url() + "\"}");
    fetch();
    notKept(byChat, "not-public");
    notKept(sentOn, "not-public");
    assertThat(server.requests).as("by the gateway to which the address is its own").hasSize(1);
  }

  @Test
  void what_is_of_a_wrong_kind_or_too_large_or_gone_is_not_kept_and_both_sides_see_why() {
    server.file = SampleFiles.SVG;
    var wrong = bring("x", "{\"url\":\"" + server.url() + "\"}");
    fetch();
    notKept(wrong, "attachment-type-refused");
    server.file = new byte[20 * 1024 * 1024 + 1];
    var large = bring("x", "{\"url\":\"" + server.url() + "\"}");
    fetch();
    notKept(large, "attachment-too-large");
    server.failures.add(404);
    var gone = bring("x", "{\"url\":\"" + server.url() + "\"}");
    fetch();
    notKept(gone, "status-404");
    assertThat(rows.one("select count(*) from tracking_entry where number = ? and what = 'FILE_NOT_TAKEN'", gone))
        .containsExactly(1L);
    server.file = SampleFiles.PDF;
    String id = seen(gone).extract().path("items[0].id");
    agent().post("/api/intake/complaints/" + gone + "/gateway-media/" + id + "/repetition").then().statusCode(200)
        .body("items[0].state", equalTo("WAITING"));
    agent().post("/api/intake/complaints/" + wrong + "/gateway-media/" + id + "/repetition").then().statusCode(404);
    fetch();
    seen(gone).body("items[0].state", equalTo("KEPT"));
  }

  @Test
  void one_replica_fetches_what_a_dead_one_had_taken_and_only_then() {
    server.file = SampleFiles.PDF;
    var number = bring("x", "{\"url\":\"" + server.url() + "\"}");
    rows.all(
        "update gateway_media set attempts = 1, next_try_at = now() + interval '5 minutes' where number = ? returning 1",
        number);
    fetch();
    assertThat(server.requests).isEmpty();
    clock.move(Duration.ofMinutes(6));
    Uni.join().all(media.fetchDue(), media.fetchDue(), media.fetchDue()).andFailFast().await()
        .atMost(Duration.ofSeconds(30));
    assertThat(server.requests).hasSize(1);
    assertThat(files(number)).hasSize(1);
  }

  @Test
  void what_was_erased_with_its_person_is_not_fetched_any_more() {
    server.file = SampleFiles.PDF;
    var number = bring("x", "{\"url\":\"" + server.url() + "\"}");
    rows.all("update attachment set state = 'ERASED' where number = ? returning 1", number);
    fetch();
    assertThat(server.requests).isEmpty();
    assertThat(rows.one("select state, reason from gateway_media where number = ?", number))
        .containsExactly("NOT_KEPT", "original-gone");
  }

  @Test
  void a_message_whose_files_are_none_is_refused_and_changes_nothing() {
    var before = rows.effects();
    for (var medium : List.of("{}", "{\"url\":\"file:///etc/hostname\"}", "{\"data\":\"***\"}",
        "{\"url\":\"https://a.example/1\",\"data\":\"eA==\"}")) {
      Gateways.post("sms", Gateways.SMS_KEY, message("x", medium)).statusCode(400).body("field", equalTo("media"));
    }
    Gateways.post("sms", Gateways.SMS_KEY, message(" ", "").replace("[]", "null")).statusCode(400);
    assertThat(rows.effects()).isEqualTo(before);
    assertThat(rows.count("gateway_media where state = 'WAITING'")).isZero();
  }

  private void notKept(String number, String reason) {
    seen(number).body("items", hasSize(1)).body("items[0].state", equalTo("NOT_KEPT"))
        .body("items[0].reason", equalTo(reason));
    assertThat(files(number)).isEmpty();
  }

  private static ValidatableResponse seen(String number) {
    return agent().get("/api/intake/complaints/" + number + "/gateway-media").then().statusCode(200);
  }

  private static List<String> files(String number) {
    return agent().get("/api/intake/complaints/" + number + "/attachments").then().extract().jsonPath()
        .getList("findAll { it.origin == 'CUSTOMER' }.id");
  }

  private String bring(String text, String medium) {
    return Gateways.post("sms", Gateways.SMS_KEY, message(text, medium)).statusCode(201).extract().path("number");
  }

  /** Each of a sender of its own, so that each is a complaint. */
  private String message(String text, String medium) {
    var own = UUID.randomUUID().toString();
    return "{\"id\":\"" + own + "\",\"businessUnit\":\"food\",\"sender\":{\"id\":\"" + own + "\"},\"text\":\"" + text
        + "\",\"media\":[" + medium + "]}";
  }

  private void fetch() {
    media.fetchDue().await().atMost(Duration.ofSeconds(30));
  }

  private static RequestSpecification agent() {
    return Desk.staff("food-agent-1", "agent", "food");
  }
}
