package io.zerodistance.intake.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AttachmentTest {

  @Inject
  Rows rows;
  @Inject
  ScanQuarantine files;
  @ConfigProperty(name = "zd.attachments.folder")
  Path folder;

  @Test
  void a_customer_adds_a_photo_and_gets_it_back_as_a_download_without_its_place() throws IOException {
    var filed = Desk.file("food", "酸奶发霉");
    var id = add(filed, "%E5%8F%91%E9%9C%89.png", SampleFiles.photoWithPlace()).statusCode(201)
        .body("name", equalTo("发霉.jpg")).body("mediaType", equalTo("image/jpeg")).body("state", equalTo("AVAILABLE"))
        .extract().<String>path("id");
    var download = given().header("Tracking-Token", filed.token())
        .get("/api/complaints/" + filed.number() + "/attachments/" + id).then().statusCode(200)
        .header("Content-Type", containsString("application/octet-stream"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Disposition", containsString("attachment; filename=\"__.jpg\"; filename*=UTF-8''%E5%8F%91"))
        .header("Content-Security-Policy", containsString("sandbox"))
        .header("Cache-Control", containsString("no-store"))
        .extract().asByteArray();
    assertThat(new String(download, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Wang");
    assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(download)).getWidth()).isEqualTo(64);
    given().header("Tracking-Token", filed.token()).header("Accept-Language", "en")
        .get("/api/complaints/" + filed.number()).then().body("timeline.what", hasItem("FILE_ADDED"));
    assertThat(rows.all("select 1 from outbox where aggregateid = ? and type like '%customer-said%'", filed.number()))
        .hasSize(1);
  }

  @Test
  void staff_of_the_unit_see_it_and_nobody_else_does() {
    var filed = Desk.file("food", "酸奶发霉");
    var other = Desk.file("food", "别人的");
    var id = add(filed, "a.pdf", SampleFiles.PDF).statusCode(201).extract().<String>path("id");
    var path = "/api/intake/complaints/" + filed.number() + "/attachments";
    Desk.staff("food-agent-1", "agent", "food").get(path).then().statusCode(200).body("", hasSize(1))
        .body("[0].origin", equalTo("CUSTOMER"));
    Desk.staff("food-agent-1", "agent", "food").get(path + "/" + id).then().statusCode(200)
        .header("Content-Disposition", containsString("attachment"));
    Desk.staff("retail-agent-1", "agent", "retail").get(path + "/" + id).then().statusCode(404);
    Desk.staff("admin-1", "admin", "food").get(path).then().statusCode(403);
    given().header("Tracking-Token", other.token()).get("/api/complaints/" + filed.number() + "/attachments/" + id)
        .then().statusCode(404);
    given().header("Tracking-Token", other.token()).get("/api/complaints/" + other.number() + "/attachments/" + id)
        .then().statusCode(404);
    add(new Desk.Filed(filed.number(), "guess"), "a.pdf", SampleFiles.PDF).statusCode(404);
  }

  @Test
  void the_scan_of_a_letter_is_the_desks_own() {
    var filed = Desk.file("food", "来信");
    given().auth().oauth2(Tokens.of("food-agent-1", Set.of("agent"), Set.of("food"))).header("File-Name", "letter.pdf")
        .contentType("application/pdf").body(SampleFiles.PDF)
        .post("/api/intake/complaints/" + filed.number() + "/attachments").then().statusCode(201)
        .body("addedBy", equalTo("food-agent-1")).body("origin", equalTo("STAFF"));
    given().header("Tracking-Token", filed.token()).get("/api/complaints/" + filed.number() + "/attachments").then()
        .statusCode(200).body("", hasSize(0));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("an SVG with a script", SampleFiles.SVG, "picture.svg", 415, "attachment-type-refused"),
        Arguments.of("an SVG that calls itself a photo", SampleFiles.SVG, "photo.jpg", 415, "attachment-type-refused"),
        Arguments.of("a zip bomb", SampleFiles.zipBomb(), "photos.zip", 415, "attachment-type-refused"),
        Arguments.of("a zip bomb as PDF", SampleFiles.zipBomb(), "photos.pdf", 415, "attachment-type-refused"),
        Arguments.of("a page", "<html><script>alert(1)</script></html>".getBytes(), "a.pdf", 415,
            "attachment-type-refused"),
        Arguments.of("a page with a PDF inside", SampleFiles.join("<html><body>".getBytes(), SampleFiles.PDF), "a.pdf",
            415, "attachment-type-refused"),
        Arguments.of("a script that is a GIF as well", "GIF89a/*\0\0\0*/=1;alert(1)".getBytes(), "a.gif", 415,
            "attachment-type-refused"),
        Arguments.of("a photo in the phone's own format", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(), "IMG_1.jpg",
            415, "attachment-heic-refused"),
        Arguments.of("a film that would tell where it was made", SampleSounds.mp4("mp42", "vide", "soun"), "film.m4a",
            415,
            "attachment-video-refused"),
        Arguments.of("a program", "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0".getBytes(), "photo.jpg", 415,
            "attachment-type-refused"),
        Arguments.of("half a photo", java.util.Arrays.copyOf(SampleFiles.jpeg(), 200), "photo.jpg", 415,
            "attachment-type-refused"),
        Arguments.of("nothing", new byte[0], "photo.jpg", 400, "attachment-empty"));
  }

  @ParameterizedTest(name = "{0} → {3} {4}")
  @MethodSource("refused")
  void what_is_refused_says_why_and_leaves_nothing_behind(String what, byte[] bytes, String name, int status,
      String problem) {
    var filed = Desk.file("food", "附件");
    var before = stored();
    add(filed, name, bytes).statusCode(status).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:" + problem));
    assertThat(rows.all("select 1 from attachment where number = ?", filed.number())).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void a_stream_without_a_declared_length_is_cut_at_the_limit_and_leaves_nothing_behind() throws Exception {
    var filed = Desk.file("food", "附件");
    var before = stored();
    var answer =
        stream("/api/complaints/" + filed.number() + "/attachments", filed.token(), 20 * 1024 * 1024 + 1);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("attachment-too-large");
    assertThat(rows.all("select 1 from attachment where number = ?", filed.number())).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void a_declared_length_above_the_limit_is_refused_before_a_byte_is_read() throws Exception {
    var filed = Desk.file("food", "附件");
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream()
          .write(("POST /api/complaints/" + filed.number() + "/attachments HTTP/1.1\r\nHost: localhost\r\n"
              + "Tracking-Token: " + filed.token() + "\r\nConnection: close\r\nContent-Length: 23068672\r\n\r\n")
              .getBytes());
      assertThat(new String(socket.getInputStream().readNBytes(12))).isEqualTo("HTTP/1.1 413");
    }
    assertThat(rows.all("select 1 from attachment where number = ?", filed.number())).isEmpty();
  }

  @Test
  void other_addresses_still_take_small_bodies_only() throws Exception {
    var before = rows.count("complaint");
    try {
      assertThat(stream("/api/complaints", "", 3_000_000).statusCode()).isEqualTo(413);
    } catch (IOException hungUp) {
      // The service closes the line on who goes on sending; the answer may be lost with it.
    }
    assertThat(rows.count("complaint")).isEqualTo(before);
  }

  /** A photo, then blanks, made while they are sent. */
  private static HttpResponse<String> stream(String path, String token, int size) throws Exception {
    var photo = new ByteArrayInputStream(path.endsWith("attachments") ? SampleFiles.jpeg() : "\"".getBytes());
    var body = HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {
      private int left = size;

      @Override
      public int read() {
        int next = photo.read();
        return left-- <= 0 ? -1 : next >= 0 ? next : ' ';
      }
    });
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
          .header("Tracking-Token", token.isEmpty() ? "none" : token).header("Idempotency-Key", "k")
          .header("Content-Type", path.endsWith("attachments") ? "application/octet-stream" : "application/json")
          .POST(body).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void the_files_of_an_erased_person_go_bytes_and_row() {
    var filed = Desk.file("food", "删除我的资料");
    var id = add(filed, "a.pdf", SampleFiles.PDF).extract().<String>path("id");
    var object = folder.resolve("objects/food").resolve(filed.number()).resolve(id);
    assertThat(object).exists();
    rows.all("select erase_words('food', ?)", filed.number());
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number() + "/attachments").then()
        .body("", hasSize(0));
    files.forget().await().atMost(java.time.Duration.ofSeconds(30));
    assertThat(object).doesNotExist();
    assertThat(rows.all("select 1 from attachment where number = ?", filed.number())).isEmpty();
  }

  @Test
  void a_complaint_takes_twenty_files_and_no_more() {
    var filed = Desk.file("food", "很多照片");
    for (int count = 0; count < 20; count++) {
      add(filed, count + ".pdf", SampleFiles.PDF).statusCode(201);
    }
    add(filed, "one more.pdf", SampleFiles.PDF).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:attachments-too-many"));
  }

  private static ValidatableResponse add(Desk.Filed filed, String name, byte[] bytes) {
    return given().header("Tracking-Token", filed.token()).header("File-Name", name)
        .contentType("application/octet-stream").body(bytes)
        .post("/api/complaints/" + filed.number() + "/attachments").then();
  }

  private long stored() {
    try (var files = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
