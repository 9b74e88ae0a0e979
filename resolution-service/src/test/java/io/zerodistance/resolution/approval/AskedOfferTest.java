package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.remedy.RemedyResource;
import io.zerodistance.resolution.wired.WiredService;

/** Whoever decides reads what is decided about: the words of the offer, its basis, the law and the advice. */
class AskedOfferTest {

  private static final String NUMBER = "FD-261122-00000001";
  private static final String OTHER = "FD-261122-00000002";
  private static final FloorClaim FRAUD = new FloorClaim("FRAUD", BigDecimal.valueOf(100), null);

  private final WiredService service = WiredService.begin();

  @BeforeEach
  void twoCases() {
    service.open(NUMBER, "c-1", "food-agent-1");
    service.open(OTHER, "c-2", "food-agent-1");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void words_basis_what_is_left_of_the_floor_that_it_pays_and_the_newest_advice_stand_with_the_question() {
    propose(NUMBER, 5_000, "退一赔三", "消法第五十五条", FRAUD);
    propose(NUMBER, 1_000, "代金券", "一点心意，不抵法定赔偿", null);
    advise("older", 100, 200, "2026-11-20T00:00:00Z");
    advise("newer", 1_000, 3_000, "2026-11-21T00:00:00Z");
    var paysFloor = propose(NUMBER, 30_000, "余款", "仍按第五十五条", FRAUD);
    var goodwill = propose(NUMBER, 21_000, null, null, null);
    var elsewhere = propose(OTHER, 30_000, "退款", "按票面价", null);
    var advised = new AskedOffer.Range(cny(1_000), cny(3_000));
    assertThat(offer(paysFloor)).isEqualTo(new AskedOffer("余款", "仍按第五十五条",
        new AskedOffer.Floor("FRAUD", cny(50_000), cny(45_000), true), advised));
    assertThat(offer(goodwill)).isEqualTo(new AskedOffer(null, null,
        new AskedOffer.Floor("FRAUD", cny(50_000), cny(45_000), false), advised));
    assertThat(offer(elsewhere)).isEqualTo(new AskedOffer("退款", "按票面价", null, null));
  }

  private String propose(String number, long amount, String text, String basis, FloorClaim floor) {
    var request = new RemedyResource.ProposeRequest("REDRESS", new RequestedMoney(BigDecimal.valueOf(amount), "CNY"),
        text, basis, floor, null);
    return service.does(service.as("food-agent-1", "agent", RemedyResource.class).propose(number,
        UUID.randomUUID().toString(), request)).id();
  }

  private void advise(String hash, long low, long high, String givenAt) {
    service.change("""
        insert into advice (business_unit, number, inputs_hash, advice, given_to, given_at, value_use, low, high, neutral,
          currency)
        values ('food', ?1, ?2, '{}', 'food-agent-1', cast(?5 as timestamptz), 'NEUTRAL', ?3, ?4, ?3, 'CNY')""", NUMBER,
        hash, low, high, Instant.parse(givenAt));
  }

  private AskedOffer offer(String remedy) {
    return service.does(service.as("food-manager-1", "bu-manager", ApprovalResource.class).list(false, null)).items()
        .stream().filter(asked -> asked.remedy().equals(remedy)).findFirst().orElseThrow().offer();
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
