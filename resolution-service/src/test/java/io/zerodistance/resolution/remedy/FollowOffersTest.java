package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.told.ToldAnswer;
import io.zerodistance.resolution.wired.WiredService;

/** An offer without an answer is brought to mind once and ends an hour after the day that its letter names, to the microsecond; the law's floor does not end. */
class FollowOffersTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final Instant OFFERED = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Instant END = endOf("2026-12-22").plus(OfferTimes.GRACE);

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
    assertThat(service.rows("select text from short_letter").getFirst()[0].toString()).contains("到 2026-12-22 当天为止");
    scanAt(days(30));
    scanAt(endOf("2026-12-22"));
    scanAt(END.minus(TICK));
    assertThat(state(offer)).isEqualTo("GRANTED null");
    assertThat(inUse()).isEqualTo(3 * 15_000);
    scanAt(END);
    scanAt(days(31));
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(inUse()).isZero();
    assertThat(service.whole("select count(*) from ledger_entry where state = 'CANCELLED' and amount = 15000")).isOne();
    assertThat(letters()).isEqualTo("remind-" + offer + ",ended-" + offer);
    assertThat(service.rows("select kind from short_letter order by at")).extracting(row -> row[0])
        .as("only what still holds asks for an answer").containsExactly("REMEDY", "REPLY");
    assertThat(service.whole("select count(*) from outbox where type like '%remedy-lapsed%'")).isOne();
    assertThat(service.whole("select count(*) from timeline_entry where what = 'offer-lapsed' and actor is null"))
        .isOne();
  }

  @Test
  void what_the_customer_answered_is_left_alone_and_what_has_ended_takes_no_answer() {
    var accepted = service.proposes("food-agent-1", NUMBER, 1_000).id();
    var ended = service.proposes("food-agent-1", NUMBER, 2_000).id();
    answers(accepted);
    scanAt(END);
    assertThat(state(accepted)).isEqualTo("ACCEPTED null");
    answers(ended);
    assertThat(state(ended)).isEqualTo("CANCELLED set");
    assertThat(service.whole("select count(*) from payout")).isOne();
    assertThat(service.whole("select count(*) from timeline_entry where what = 'answer-without-offer'")).isOne();
    assertThat(lateNews()).as("on an open case, too").isOne();
  }

  @Test
  void a_yes_that_reaches_us_within_the_hour_after_the_end_counts_and_no_letter_went_out_before() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    scanAt(END.minus(TICK));
    answers(offer);
    scanAt(END);
    assertThat(state(offer)).isEqualTo("ACCEPTED null");
    assertThat(letters()).isEmpty();
    assertThat(lateNews()).isZero();
  }

  @Test
  void an_offer_that_was_never_looked_at_ends_without_being_brought_to_mind() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    scanAt(END);
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(letters()).isEqualTo("ended-" + offer);
  }

  @Test
  void a_yes_that_only_the_granter_was_told_holds_up_letters_and_end_until_a_colleague_is_told_it() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    service.clock.at(days(20));
    assertThat(told("food-agent-1", offer).counted()).isFalse();
    scanAt(END);
    assertThat(state(offer)).isEqualTo("GRANTED null");
    assertThat(letters()).isEmpty();
    assertThat(told("food-agent-2", offer).counted()).isTrue();
    assertThat(state(offer)).isEqualTo("ACCEPTED null");
    assertThat(service.whole("select count(*) from payout")).isOne();
  }

  @Test
  void a_yes_that_no_colleague_asked_about_for_fourteen_days_holds_up_nothing_and_is_read_by_a_person_at_the_end() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    told("food-agent-1", offer);
    service.clock.at(days(13));
    told("food-agent-1", offer);
    scanAt(days(14).minus(TICK));
    assertThat(letters()).isEmpty();
    scanAt(days(14));
    scanAt(END);
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(letters()).isEqualTo("remind-" + offer + ",ended-" + offer);
    assertThat(service.whole("select count(*) from short_letter where text like '%同事记下过您愿意接受%'")).isOne();
    assertThat(lateNews()).isOne();
  }

  @Test
  void what_the_granter_was_told_holds_up_nothing_once_the_complaint_is_taken_back() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    told("food-agent-1", offer);
    becomes("WITHDRAWN");
    scanAt(END);
    assertThat(state(offer)).isEqualTo("CANCELLED set");
    assertThat(inUse()).isZero();
  }

  @Test
  void a_customers_own_word_is_news_only_when_it_differs_from_what_was_told() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    told("food-agent-2", offer);
    answers(offer);
    assertThat(lateNews()).isZero();
    service.does(service.of(AnswerRemedy.class).answer(NUMBER, offer, false, null));
    assertThat(lateNews()).isOne();
    assertThat(state(offer)).isEqualTo("ACCEPTED null");
  }

  @Test
  void a_correction_of_a_closed_case_is_not_asked_about_and_does_not_end_but_money_is_and_does() {
    var correction = propose(new RemedyResource.ProposeRequest("CORRECTION", null, "换新", null, null, null));
    var money = service.proposes("food-agent-1", NUMBER, 1_000).id();
    var taken = service.proposes("food-agent-1", NUMBER, 1_000).id();
    becomes("CLOSED");
    answers(taken);
    scanAt(days(7));
    scanAt(END);
    scanAt(days(90));
    assertThat(letters()).isEqualTo("remind-" + money + ",ended-" + money);
    assertThat(state(correction)).isEqualTo("GRANTED null");
    assertThat(state(money)).isEqualTo("CANCELLED set");
    assertThat(service.whole("select count(*) from outbox where type like '%remedy-lapsed%'")).isOne();
    assertThat(lateNews()).isZero();
    answers(correction);
    assertThat(state(correction)).isEqualTo("ACCEPTED null");
    assertThat(lateNews()).as("people do what is corrected").isOne();
  }

  @Test
  void a_correction_of_a_case_that_was_closed_only_meanwhile_ends_like_others() {
    var correction = propose(new RemedyResource.ProposeRequest("CORRECTION", null, "换新", null, null, null));
    becomes("CLOSED");
    scanAt(days(7));
    becomes("OPEN");
    scanAt(END);
    assertThat(state(correction)).isEqualTo("CANCELLED set");
    assertThat(letters()).isEqualTo("ended-" + correction);
  }

  @Test
  void money_whose_payee_was_erased_reaches_no_gateway_whoever_says_yes() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    service.change("update remedy set payee = 'erased' where id = ?1", offer);
    answers(offer);
    assertThatThrownBy(() -> told("food-agent-2", offer)).isInstanceOf(HttpProblem.class);
    assertThat(service.whole("select count(*) from payout")).isZero();
    assertThat(lateNews()).isOne();
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
    scanAt(endOf("2026-11-24").plus(OfferTimes.GRACE));
    assertThat(state(before)).isEqualTo("GRANTED null");
    assertThat(state(after)).isEqualTo("CANCELLED set");
  }

  @Test
  void an_apology_has_no_end_and_a_correction_has_one_that_the_customer_goes_on_reading() {
    var apology = propose(new RemedyResource.ProposeRequest("APOLOGY", null, null, null, null, null));
    var correction = propose(new RemedyResource.ProposeRequest("CORRECTION", null, "换新", null, null, null));
    scanAt(END);
    assertThat(state(apology)).isEqualTo("GRANTED null");
    assertThat(state(correction)).isEqualTo("CANCELLED set");
    assertThat(
        service.does(service.of(Remedies.class).find(service.file(NUMBER), correction)).orElseThrow().wasOffered())
        .isTrue();
  }

  @Test
  void nobody_is_written_to_about_a_complaint_that_was_taken_back() {
    var offer = service.proposes("food-agent-1", NUMBER, 1_000).id();
    becomes("WITHDRAWN");
    scanAt(days(7));
    scanAt(END);
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

  /** In the zone of the unit, whose day ends before that of UTC. */
  private static Instant endOf(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().minusMillis(1);
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

  private ToldAnswer told(String staff, String offer) {
    return service.does(service.as(staff, "agent", ToldAnswerResource.class).tell(NUMBER, offer,
        UUID.randomUUID().toString(), new ToldAnswerResource.ToldRequest(true, "PHONE", "好的")));
  }

  private void becomes(String state) {
    service.change("update case_file set state = ?2 where number = ?1", NUMBER, state);
  }

  private long lateNews() {
    return service.whole("select count(*) from late_news where what = 'CUSTOMER_WROTE'");
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
