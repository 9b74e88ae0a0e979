package io.zerodistance.intake.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(value = VirusScanner.class, restrictToAnnotatedClass = true)
class QuarantineTest {

  private static final byte[] HARMFUL = SampleFiles.join(SampleFiles.PDF, SampleFiles.EICAR);

  @Inject
  ScanQuarantine quarantine;
  @Inject
  Rows rows;
  @ConfigProperty(name = "zd.attachments.folder")
  Path folder;
  @ConfigProperty(name = "zd.attachments.scanner.port")
  int port;

  @Test
  void a_file_waits_until_it_was_looked_at_and_opens_then() {
    var filed = Desk.file("food", "附件");
    var id = add(filed, SampleFiles.PDF);
    open(filed, id).statusCode(409).body("type", equalTo("urn:zerodistance:problem:attachment-in-quarantine"));
    scan();
    open(filed, id).statusCode(200);
  }

  @Test
  void a_harmful_file_is_removed_and_never_given_out() {
    var filed = Desk.file("food", "附件");
    var id = add(filed, HARMFUL);
    var object = folder.resolve("objects/food").resolve(filed.number()).resolve(id);
    assertThat(object).exists();
    scan();
    open(filed, id).statusCode(410).body("type", equalTo("urn:zerodistance:problem:attachment-infected"));
    assertThat(object).doesNotExist();
    assertThat((String) rows.one("select finding from attachment where number = ?", filed.number())[0])
        .contains("Eicar-Test");
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number() + "/attachments").then()
        .body("[0].state", equalTo("INFECTED"));
  }

  @Test
  void the_scanner_speaks_the_protocol_and_one_that_is_away_gives_no_verdict() throws IOException {
    var clamd = new Clamd("127.0.0.1", port, Duration.ofSeconds(10));
    assertThat(clamd.scan(new ByteArrayInputStream(new byte[200_000]))).isNull();
    assertThat(clamd.scan(new ByteArrayInputStream(HARMFUL))).contains("Eicar-Test");
    var away = new Clamd("127.0.0.1", 1, Duration.ofSeconds(1));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> away.scan(new ByteArrayInputStream(HARMFUL)))
        .isInstanceOf(IOException.class);
  }

  private void scan() {
    quarantine.scan().await().atMost(Duration.ofSeconds(30));
  }

  private static String add(Desk.Filed filed, byte[] bytes) {
    return given().header("Tracking-Token", filed.token()).header("File-Name", "a.pdf").body(bytes)
        .contentType("application/pdf").post("/api/complaints/" + filed.number() + "/attachments").then()
        .statusCode(201).body("state", equalTo("QUARANTINED")).extract().path("id");
  }

  private static ValidatableResponse open(Desk.Filed filed, String id) {
    return given().header("Tracking-Token", filed.token())
        .get("/api/complaints/" + filed.number() + "/attachments/" + id).then();
  }
}
