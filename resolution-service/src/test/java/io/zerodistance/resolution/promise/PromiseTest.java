package io.zerodistance.resolution.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.resolution.TestClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PromiseTest {

  @Inject
  Story story;
  @Inject
  TestClock clock;
  @Inject
  BreakOverduePromises breakOverdue;

  @AfterEach
  void now() {
    clock.ahead(Duration.ZERO);
  }

  @Test
  void a_promise_kept_in_time_is_kept_and_never_broken_afterwards() {
    var number = story.foodCase();
    var promise = promise(number, Instant.now().plusSeconds(3600));
    story.as("food-agent-1").post("/api/cases/" + number + "/promises/" + promise + "/kept").then().statusCode(200)
        .body("state", equalTo("KEPT"));
    clock.ahead(Duration.ofHours(2));
    scan();
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-kept");
  }

  @Test
  void a_promise_past_its_time_is_broken_once_however_often_somebody_looks() {
    var number = story.foodCase();
    var promise = promise(number, Instant.now().plusSeconds(3600));
    scan();
    assertThat(story.events(number)).doesNotContain("promise-broken");
    clock.ahead(Duration.ofHours(2));
    scan();
    scan();
    assertThat(story.events(number)).containsExactly("case-opened", "promise-made", "promise-broken");
    story.as("food-agent-1").post("/api/cases/" + number + "/promises/" + promise + "/kept").then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:promise-settled"));
    story.as("food-agent-1").get("/api/cases/" + number + "/promises").then().body("items[0].state", equalTo("BROKEN"));
  }

  @Test
  void more_overdue_promises_than_one_page_are_all_found() {
    var number = story.foodCase();
    for (int count = 0; count < 120; count++) {
      promise(number, Instant.now().plusSeconds(600));
    }
    clock.ahead(Duration.ofHours(1));
    scan();
    assertThat(story.events(number)).filteredOn("promise-broken"::equals).hasSize(120);
  }

  @Test
  void the_past_cannot_be_promised() {
    var number = story.foodCase();
    for (var due : new String[] {"2020-01-01T00:00:00Z", "tomorrow", ""}) {
      story.as("food-agent-1").body(Map.of("text", "退款", "due", due)).post("/api/cases/" + number + "/promises").then()
          .statusCode(400).body("type", equalTo("urn:zerodistance:problem:field-invalid"));
    }
  }

  private void scan() {
    breakOverdue.scan().await().atMost(Duration.ofSeconds(30));
  }

  private String promise(String number, Instant due) {
    return story.as("food-agent-1").body(Map.of("text", "三个工作日内退款", "due", due.toString()))
        .post("/api/cases/" + number + "/promises").then().statusCode(201).extract().path("id");
  }
}
