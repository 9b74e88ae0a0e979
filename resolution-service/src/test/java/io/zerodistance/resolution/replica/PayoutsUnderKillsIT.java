package io.zerodistance.resolution.replica;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;
import io.zerodistance.local.payout.PayoutGateway;

/**
 * Two processes pay through a gateway that loses every fifth reply and answers every twentieth payment with an error after
 * making it, while one or the other is killed again and again. {@code -Dzd.payouts=10000} for the full size.
 */
class PayoutsUnderKillsIT {

  private static final int PAYOUTS = Integer.getInteger("zd.payouts", 300);
  private static final int PER_CASE = 10;
  private static final Map<String, String> UNITS = Map.of("RT", "retail", "FD", "food", "PH", "pharmacy", "PR",
      "property", "HC", "healthcare", "CM", "cement");
  private static final Map<String, String> HASTY = Map.of("resolution.payout.every", "200ms", "resolution.payout.lease",
      "6s", "resolution.payout.backoff", "200ms", "quarkus.rest-client.payout-gateway.read-timeout", "1000");
  private static final String OPEN = "select count(*) from payout where state in ('DUE', 'CALLING')";

  @Test
  void none_is_paid_twice_and_none_is_lost() throws Exception {
    var log = Files.createTempFile("payouts", ".log");
    try (var gateway = new PayoutGateway(log, 0, Clock.systemUTC())) {
      var address = "http://127.0.0.1:" + gateway.port();
      given().contentType(ContentType.JSON).body("{\"loseReplies\":20,\"failAfterCommit\":5}").put(address + "/faults")
          .then().statusCode(200);
      var settings = new java.util.HashMap<>(HASTY);
      settings.put("quarkus.rest-client.payout-gateway.url", address);
      try (var replicas = new Replicas(2, settings); var staff = new Staff(replicas)) {
        accept(replicas, staff);
        int kills = 0;
        var until = Instant.now().plus(Duration.ofMinutes(PAYOUTS / 100 + 5L));
        while (scheduled(replicas) < PAYOUTS || replicas.count(OPEN) > 0) {
          assertThat(Instant.now()).as("%d of %d open", replicas.count(OPEN), PAYOUTS).isBefore(until);
          replicas.killAny();
          kills++;
        }
        prove(replicas, staff, address, kills);
      }
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static void prove(Replicas replicas, Staff staff, String gateway, int kills) throws Exception {
    var paid = new ArrayList<String>();
    for (Integer from = 0; from != null;) {
      var page = given().queryParam("from", from).queryParam("limit", 1000).get(gateway + "/log").jsonPath();
      paid.addAll(page.getList("items.key", String.class));
      from = page.get("next");
    }
    long clear = replicas.count("select count(*) from payout where state = 'PAID'");
    long unclear = replicas.count("select count(*) from payout where state = 'UNCLEAR'");
    System.out.printf("%d payouts, %d kills: %d paid, %d stopped for a person, %d payments at the gateway%n", PAYOUTS,
        kills, clear, unclear, paid.size());
    assertThat(kills).isPositive();
    assertThat(clear + unclear).as("none lost").isEqualTo(PAYOUTS);
    assertThat(paid).as("none twice").doesNotHaveDuplicates();
    assertThat((long) paid.size()).isBetween(clear, clear + unclear);
    var known = "'" + String.join("','", paid) + "'";
    assertThat(replicas.count("select count(*) from payout where state = 'PAID' and remedy not in (" + known + ")"))
        .as("said paid, and was not").isZero();
    assertThat(replicas.count("select count(*) from ledger_entry where state = 'PAID'")).isEqualTo(clear);
    for (var unit : UNITS.values()) {
      assertThat(staff.verifies(unit).jsonPath().getBoolean("items[0].intact")).as(unit).isTrue();
    }
  }

  private static long scheduled(Replicas replicas) throws Exception {
    return replicas.count("select count(*) from payout");
  }

  private static void accept(Replicas replicas, Staff staff) throws Exception {
    var cases = new ArrayList<String>();
    var prefixes = List.copyOf(UNITS.keySet());
    for (int count = 0; count < PAYOUTS / PER_CASE; count++) {
      var prefix = prefixes.get(count % prefixes.size());
      cases.add(staff.caseOf(prefix, "c-" + UUID.randomUUID(), UNITS.get(prefix) + "-agent-1"));
    }
    SplitOverReplicasIT.awaitCases(replicas, cases);
    var work = new ArrayList<Callable<Void>>();
    for (var number : cases) {
      for (int count = 0; count < PER_CASE; count++) {
        work.add(() -> {
          var agent = UNITS.get(number.substring(0, 2)) + "-agent-1";
          var remedy = staff.proposes(agent, number, 10).then().statusCode(201).extract().<String>path("id");
          staff.accepts(number, remedy);
          return null;
        });
      }
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }
}
