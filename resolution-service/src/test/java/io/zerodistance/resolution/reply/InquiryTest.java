package io.zerodistance.resolution.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class InquiryTest {

  @Inject
  Story story;

  @Test
  void the_answer_ends_an_inquiry_and_the_customer_may_open_it_again() {
    var number = story.number("FD");
    story.tell(number, "zerodistance.intake.complaint-registered.v1", Map.of("kind", "INQUIRY", "channel", "WEB",
        "severity", "S3", "safety", false, "language", "zh", "trackingTokenHash", IdempotentRequests.hash("t")));
    story.assign(number, "food-agent-1");
    story.as("food-agent-1").body(Map.of("text", "门店八点开门。", "number", number)).post("/api/reply-check").then()
        .body("parts", hasSize(5)).body("missing", empty());
    story.as("food-agent-1").body(Map.of("text", "门店八点开门。")).post("/api/cases/" + number + "/replies").then()
        .statusCode(201);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("CLOSED"));
    assertThat(story.rows(number, "select 1 from outbox where aggregateid = ?1 and type like '%case-closed%'"
        + " and payload like '%reopenUntil%'")).as("closed once, and not open again for ever").hasSize(1);
    story.customerConfirms(number, false);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("OPEN"));
  }
}
