package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.zerodistance.suite.Json;

import javax.imageio.ImageIO;

/** On the tracking page a customer adds a photo, and turns down an offer without regret. */
@Order(29)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

  private Office office;
  private Window customer;
  private Office.Filed filed;

  @BeforeAll
  void file() {
    office = new Office();
    filed = office.file("businessUnit", "retail", "text", "收到的水壶壶身有凹痕，盖子也合不上。");
    customer = office.phone("photographing");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a photo is kept and told of on the timeline; the desk sees it")
  void adds_a_photo() throws IOException {
    customer.open(filed.trackingLink());
    var photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", photo);
    customer.see("attachments");
    customer.attach("choose-files", "水壶.jpg", "image/jpeg", photo.toByteArray());
    assertThat(customer.see("attachment")).containsText("水壶.jpg");
    assertThat(customer.see("timeline")).containsText("您补充了文件");
    customer.shoot("photo");
    try (var desk = office.desk("photo-desk", "retail-supervisor-1")) {
      desk.open(office.origin() + "/desk/cases/" + filed.number());
      assertThat(desk.see("attachment")).containsText("水壶.jpg");
    }
  }

  @Test
  @DisplayName("a photo in the phone's own format is refused with what to do, and nothing is lost")
  void refuses_heic() {
    var heic = new byte[64];
    System.arraycopy("\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 0, 24);
    customer.open(filed.trackingLink());
    customer.see("attachments");
    customer.attach("choose-files", "IMG_0042.HEIC", "image/heic", heic);
    assertThat(customer.see("upload")).containsText("JPEG");
    assertThat(customer.see("upload")).containsText("HEIC");
    customer.shoot("heic-refused");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @DisplayName("an offer that is declined can be taken back for some seconds, then it is told to the handler")
  void declines() {
    var supervisor = office.staff("retail-supervisor-1");
    var owner = office.staff(office.await("it is owned", supervisor, "/api/routing/cases/" + filed.number(),
        routed -> !routed.path("owner").asText("").isEmpty()).path("owner").asText());
    office.await("the case file is open", owner, "/api/cases/" + filed.number(),
        file -> !file.path("handler").asText("").isEmpty());
    owner.post("/api/intake/complaints/" + filed.number() + "/triage", "taxonomyItem", "faulty-goods", "severity", "S3",
        "motive", "BOTH", "demand", "REASONABLE").expect(200);
    var caseFile = office.await("triage is known", owner, "/api/cases/" + filed.number(),
        file -> file.path("motive").asText().equals("BOTH"));
    assertThat(caseFile.path("state").asText()).isNotBlank();
    owner.create("/api/cases/" + filed.number() + "/remedies", "type", "REDRESS", "amount",
        Json.map("amount", 2000, "currency", "CNY")).expect(201);
    office.await("the customer sees the offer", office.customer(filed), "/api/complaints/" + filed.number(),
        shown -> shown.path("remedies").size() == 1);
    customer.open(filed.trackingLink());
    customer.see("remedy-offer");
    customer.shoot("offer");
    customer.click("decline-remedy").click("undo").click("decline-remedy").click("send-now");
    assertThat(customer.see("timeline")).containsText("您没有接受补救方案");
    office.await("the handler knows", owner, "/api/cases/" + filed.number(),
        file -> file.path("remedies").findValuesAsText("status").contains("DECLINED"));
  }
}
