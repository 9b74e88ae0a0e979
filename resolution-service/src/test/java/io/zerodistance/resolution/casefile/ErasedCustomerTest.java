package io.zerodistance.resolution.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ErasedCustomerTest {

  @Inject
  Story story;

  @Test
  void the_words_to_an_erased_customer_go_and_the_amounts_stay() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "欧阳娜娜子女士您好", "override", Map.of("reason", "欧阳只要一句话")))
        .post("/api/cases/" + number + "/replies").then().statusCode(201);
    story.proposes("food-agent-1", number, "{\"type\":\"REDRESS\",\"text\":\"退给欧阳娜娜子\",\"payee\":\"欧阳娜娜子\","
        + "\"amount\":{\"amount\":3000,\"currency\":\"CNY\"}}");
    var offer = story.rows(number, "select id from remedy where number = ?1").getFirst()[0];
    story.as("food-agent-2").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("accepted", true, "how", "PHONE", "words", "欧阳说好"))
        .post("/api/cases/" + number + "/remedies/" + offer + "/told-answer").then().statusCode(201);
    story.tell(number, "zerodistance.intake.customer-erased.v1", Map.of("customer", "c-" + UUID.randomUUID()));
    for (var table : new String[] {"reply", "remedy", "approval", "resolution", "promise", "timeline_entry",
        "told_answer"}) {
      assertThat(story.rows(number, "select 1 from " + table
          + " t where number = ?1 and cast(t as text) like '%欧阳%'")).as(table).isEmpty();
    }
    assertThat(story.rows(number, "select customer from case_file where number = ?1 and customer is not null"))
        .isEmpty();
    assertThat(story.rows(number, "select amount from remedy where number = ?1")).hasSize(1);
  }

  @Test
  void redress_that_was_offered_to_an_erased_customer_is_cancelled_and_nobody_can_take_it() {
    var number = story.foodCase();
    var offer = story.proposes("food-agent-1", number, 3_000).statusCode(201).extract().<String>path("id");
    story.customerConfirms(number, true);
    for (int count = 0; count < 2; count++) {
      story.tell(number, "zerodistance.intake.customer-erased.v1", Map.of("customer", "c-" + UUID.randomUUID()));
    }
    assertThat(story.events(number)).containsOnlyOnce("remedy-lapsed");
    assertThat(story.rows(number, "select sum(amount) from budget_use where kind = 'CASE' and holder = ?1")
        .getFirst()[0]).asString().isEqualTo("0");
    assertThat(story.rows(number, "select state from ledger_entry where number = ?1 order by sequence"))
        .extracting(row -> row[0]).containsExactly("OFFERED", "CANCELLED");
    story.as("food-agent-2").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("accepted", true, "how", "PHONE", "words", "好"))
        .post("/api/cases/" + number + "/remedies/" + offer + "/told-answer").then().statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:offer-not-open"));
    assertThat(story.rows(number, "select 1 from payout where number = ?1")).isEmpty();
  }

  @Test
  void redress_that_waits_for_an_approval_when_its_customer_is_erased_is_asked_of_nobody_any_more() {
    var number = story.foodCase();
    var asked = story.proposes("food-agent-1", number, 30_000).statusCode(201)
        .body("status", equalTo("AWAITING_APPROVAL")).extract().<String>path("approval");
    story.as("food-senior-1").get("/api/approvals").then().body("items.case", hasItem(number));
    story.tell(number, "zerodistance.intake.customer-erased.v1", Map.of("customer", "c-" + UUID.randomUUID()));
    story.as("food-senior-1").get("/api/approvals").then().body("items.case", not(hasItem(number)));
    story.decides("food-senior-1", asked, "APPROVE").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:approval-outdated"))
        .body("detail", containsString("its customer is erased"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("remedies[0].status", equalTo("CANCELLED"));
    story.as("food-agent-1").get("/api/approvals/decided").then()
        .body("items.find { it.case == '" + number + "' }.state", equalTo("VOIDED"));
    assertThat(story.events(number)).doesNotContain("redress-granted", "remedy-proposed", "remedy-lapsed");
    assertThat(story.rows(number, "select 1 from ledger_entry where number = ?1")).isEmpty();
    assertThat(story.rows(number, "select 1 from budget_use where holder = ?1")).isEmpty();
  }
}
