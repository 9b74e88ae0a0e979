package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.wired.WiredService;

/** An offer without an answer is brought to mind once and ends in time, to the microsecond; the law's floor does not end. */
class FollowOffersTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final Instant OFFERED = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();

  @BeforeEach
  void anOpenCase() {
    service.clock.at(OFFERED);
    service.open(NUMBER, "c-1", "food-agent-1");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void it_is_brought_to_mind_after_seven_days_once_and_ends_after_thirty() {
    var offer = service.proposes("food-agent-1", NUMBER, 15_000).id();
    scanAt(days(7).minus(TICK));
    assertThat(letters()).isEmpty();
    scanAt(days(7));
    scanAt(days(8));
    assertThat(letters()).isEqualTo("remind-" + offer);
    assertThat(service.rows("select text from short_letter").getFirst()[0].toString()).contains("2026-12-22");
    scanAt(days(30).minus(TICK));
    assertThat(state(offer)).isEqualTo("GRANTED null");
    assertThat(inUse()).isEqualTo(3 * 15_000);
    scanAt(days(30));
    scanAt(days(31));
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(inUse()).isZero();
    assertThat(service.whole("select count(*) from ledger_entry where state = 'CANCELLED' and amount = 15000")).isOne();
    assertThat(letters()).isEqualTo("remind-" + offer + ",ended-" + offer);
    assertThat(service.whole("select count(*) from outbox where type like '%remedy-lapsed%'")).isOne();
    assertThat(service.whole("select count(*) from timeline_entry where what = 'offer-lapsed' and actor is null"))
        .isOne();
  }

  @Test
  void what_the_customer_answered_is_left_alone_and_what_has_ended_takes_no_answer() {
    var accepted = service.proposes("food-agent-1", NUMBER, 1_000).id();
    var ended = service.proposes("food-agent-1", NUMBER, 2_000).id();
    answers(accepted);
    scanAt(days(30));
    assertThat(state(accepted)).isEqualTo("ACCEPTED null");
    answers(ended);
    assertThat(state(ended)).isEqualTo("CANCELLED set");
    assertThat(service.whole("select count(*) from payout")).isOne();
    assertThat(service.whole("select count(*) from timeline_entry where what = 'answer-without-offer'")).isOne();
  }

  @Test
  void what_pays_the_legal_floor_is_brought_to_mind_and_does_not_end() {
    var request = new RemedyResource.ProposeRequest("REDRESS", new RequestedMoney(BigDecimal.valueOf(10_000), "CNY"),
        "退一赔三", "消法第五十五条", new FloorClaim("FRAUD", BigDecimal.valueOf(100), null), null);
    var offer = propose(request);
    scanAt(days(7));
    assertThat(letters()).isEqualTo("remind-" + offer);
    scanAt(days(400));
    assertThat(state(offer)).isEqualTo("GRANTED null");
    assertThat(letters()).isEqualTo("remind-" + offer);
  }

  @Test
  void the_days_are_a_rule_that_holds_for_offers_made_from_then_on() {
    var before = service.proposes("food-agent-1", NUMBER, 1_000).id();
    service.rules("OFFERS", "{\"remindDays\": 1, \"endDays\": 2}");
    var after = service.proposes("food-agent-1", NUMBER, 1_000).id();
    scanAt(days(2));
    assertThat(state(before)).isEqualTo("GRANTED null");
    assertThat(state(after)).isEqualTo("CANCELLED set");
  }

  @Test
  void an_apology_has_no_end_and_a_correction_has_one_that_the_customer_goes_on_reading() {
    var apology = propose(new RemedyResource.ProposeRequest("APOLOGY", null, null, null, null, null));
    var correction = propose(new RemedyResource.ProposeRequest("CORRECTION", null, "换新", null, null, null));
    scanAt(days(30));
    assertThat(state(apology)).isEqualTo("GRANTED null");
    assertThat(state(correction)).isEqualTo("CANCELLED set");
    assertThat(
        service.does(service.of(Remedies.class).find(service.file(NUMBER), correction)).orElseThrow().wasOffered())
        .isTrue();
  }

  @Test
  void nobody_is_written_to_about_a_complaint_that_was_taken_back() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    service.change("update case_file set state = 'WITHDRAWN' where number = ?1", NUMBER);
    scanAt(days(7));
    scanAt(days(30));
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(letters()).isEmpty();
  }

  @Test
  void at_most_two_hundred_are_looked_at_at_once() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    service.change("""
        insert into remedy (business_unit, id, number, type, state, version, proposed_by, proposed_at, look_at, ends_at)
        select business_unit, 'copy-' || n, number, 'CORRECTION', 'GRANTED', 1, proposed_by, proposed_at,
          look_at + interval '1 second', ends_at from remedy cross join generate_series(1, 200) n where id = ?1""",
        offer);
    scanAt(days(8));
    assertThat(service.whole("select count(*) from short_letter")).isEqualTo(200);
    assertThat(letters()).contains("remind-" + offer);
  }

  private static Instant days(int count) {
    return OFFERED.plus(Duration.ofDays(count));
  }

  private void scanAt(Instant at) {
    service.clock.at(at);
    service.does(service.of(FollowOffers.class).scan());
  }

  private String propose(RemedyResource.ProposeRequest request) {
    return service.does(service.as("food-agent-1", "agent", RemedyResource.class).propose(NUMBER,
        UUID.randomUUID().toString(), request)).id();
  }

  private void answers(String offer) {
    service.does(service.of(AnswerRemedy.class).answer(NUMBER, offer, true, null));
  }

  private String state(String offer) {
    var row = service.rows("select state, lapsed_at is null from remedy where id = ?1", offer).getFirst();
    return row[0] + (Boolean.TRUE.equals(row[1]) ? " null" : " set");
  }

  /** Of case, customer and day together. */
  private long inUse() {
    return service.whole("select coalesce(sum(amount), 0) from budget_use");
  }

  private String letters() {
    return service.rows("select coalesce(string_agg(id, ',' order by at, id), '') from short_letter").getFirst()[0]
        .toString();
  }
}
