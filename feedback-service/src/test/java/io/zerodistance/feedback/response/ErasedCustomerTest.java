package io.zerodistance.feedback.response;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.feedback.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ErasedCustomerTest {

  @Inject
  Story story;

  @Test
  void the_comment_of_an_erased_customer_goes_and_the_score_stays() {
    var of = story.surveyed();
    story.answer("{\"token\":\"%s\",\"csat\":2,\"comment\":\"我是欧阳娜娜子\"}".formatted(story.link(of))).then()
        .statusCode(201);
    story.deliver(of, "intake.customer-erased", """
        {"number":"%s","businessUnit":"food","at":"2026-11-21T02:00:00Z","customer":"c-0123456789ABCDEFGHJK"}"""
        .formatted(of.number()));
    assertThat(story.rows("food", "select csat from survey_response where number = ?1 and comment is null",
        of.number())).hasSize(1);
    assertThat(story.rows("food", "select 1 from surveyed_case where number = ?1 and customer is not null",
        of.number())).isEmpty();
  }
}
