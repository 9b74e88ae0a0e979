package io.zerodistance.intake.abuse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

/** Five filings pass unasked, fifteen more from the shared allowance, further ones with work only; what is added is bounded, too. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LimitFilingsTest {

  private static final int WITHOUT_WORK = 5 + 15;

  @Inject
  AbuseSettings settings;
  @Inject
  SharedAllowances shared;
  @Inject
  Transactions transactions;
  @Inject
  ForgetClients forget;
  @Inject
  MovableClock clock;
  @Inject
  ObjectMapper json;
  @Inject
  Rows rows;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void who_files_very_often_is_asked_for_work_and_nobody_else_notices() {
    var busy = client();
    for (int i = 0; i < WITHOUT_WORK; i++) {
      file(busy, null).then().statusCode(201);
    }
    var before = rows.effects();
    file(busy, null).then().statusCode(429).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:proof-of-work-required"))
        .body("challenge", equalTo("/api/intake/challenge"));
    assertThat(Integer.parseInt(file(busy, null).header("Retry-After"))).isBetween(1, 600);
    assertThat(rows.effects()).as("a refused filing changes nothing").isEqualTo(before);
    file(client(), null).then().statusCode(201);
    given().header("X-Forwarded-For", busy).get("/api/taxonomies/food").then().statusCode(200);

    file(busy, solve(busy)).then().statusCode(201);
    clock.move(Duration.ofMinutes(5));
    file(busy, null).then().statusCode(201);
  }

  @Test
  void work_counts_once_and_for_the_client_that_was_asked_only() {
    var busy = exhausted();
    var other = exhausted();
    var work = solve(busy);
    var key = UUID.randomUUID().toString();
    file(other, work).then().statusCode(429);
    file(busy, work, key).then().statusCode(201);
    file(busy, work, key).then().statusCode(201);
    file(busy, work).then().statusCode(429).body("type",
        equalTo("urn:zerodistance:problem:proof-of-work-required"));
    var late = solve(busy);
    clock.move(Duration.ofMinutes(11));
    // What refills meanwhile is used up first: only then is the work looked at.
    for (int i = 0; i < 30; i++) {
      file(busy, null);
    }
    file(busy, late).then().statusCode(429);
  }

  @Test
  void nonsense_in_place_of_work_is_refused_like_none() {
    var busy = exhausted();
    for (var nonsense : List.of("x", "e30=", Base64.getEncoder().encodeToString("[1]".getBytes()), "A".repeat(3000),
        Base64.getEncoder().encodeToString(("{\"algorithm\":\"SHA-256\",\"challenge\":\"a\",\"number\":1,"
            + "\"salt\":\"a?expires=99999999999&client=b\",\"signature\":\"c\"}").getBytes()))) {
      file(busy, nonsense).then().statusCode(429);
    }
  }

  @Test
  void staff_and_trusted_addresses_are_not_counted() {
    var clerk = client();
    var token = Tokens.of("food-agent-1", java.util.Set.of("agent"), java.util.Set.of("food"));
    for (int i = 0; i < WITHOUT_WORK + 5; i++) {
      given().contentType(ContentType.JSON).auth().oauth2(token).header("X-Forwarded-For", clerk)
          .header("Idempotency-Key", UUID.randomUUID().toString()).body(Map.of("businessUnit", "food", "text", "x"))
          .post("/api/complaints").then().statusCode(201);
      file("127.0.0.1", null).then().statusCode(201);
    }
  }

  @Test
  void replicas_that_ask_at_once_give_no_more_than_the_one_allowance() {
    var client = "replicas-" + UUID.randomUUID();
    var let = Multi.createFrom().range(0, 60).onItem().transformToUni(i -> transactions.inOwnContext(Scope.of(),
        () -> shared.take(client, "filing", settings.filings(), clock.instant()))).merge(8).collect().asList().await()
        .atMost(Duration.ofSeconds(30));
    assertThat(let.stream().filter(wait -> wait.isEmpty())).hasSize(settings.filings().burst());
  }

  /** Two replicas have their own memories and one database. */
  @Test
  void two_replicas_let_each_their_own_first_filings_pass_and_share_the_allowance() {
    var client = "two-" + UUID.randomUUID();
    var replicas = List.of(replica(), replica());
    var let = IntStream.range(0, 40).filter(i -> passes(() -> replicas.get(i % 2).let(client, null, null))).count();
    assertThat(let).isEqualTo(2L * settings.filingsAtOnce().burst() + settings.filings().burst());
  }

  private boolean passes(Supplier<Uni<Void>> limit) {
    return transactions.inOwnContext(Scope.of(), limit).map(ignored -> true)
        .onFailure(HttpProblem.class).recoverWithItem(false).await().atMost(Duration.ofSeconds(30));
  }

  private LimitFilings replica() {
    var replica = new LimitFilings();
    replica.settings = settings;
    replica.shared = shared;
    replica.transactions = transactions;
    replica.clock = clock;
    replica.prepare();
    return replica;
  }

  @Test
  void what_is_added_to_complaints_is_counted_by_all_replicas_together() {
    var busy = client();
    var filed = file(busy, null).then().statusCode(201).extract().jsonPath();
    var at = "/api/complaints/" + filed.getString("number");
    var token = filed.getString("trackingToken");
    given().header("X-Forwarded-For", busy).header("Tracking-Token", token).header("File-Name", "a.pdf")
        .contentType("application/octet-stream").body("%PDF-1.4\n%%EOF\n".getBytes()).post(at + "/attachments").then()
        .statusCode(201);
    // What refills while a slow machine goes on is used up, too.
    int most = settings.additions().burst() * 5;
    int let = 1;
    while (let < most && say(busy, at, token).statusCode() == 201) {
      let++;
    }
    assertThat(let).isBetween(settings.additions().burst(), most - 1);
    assertThat(rows.all("select 1 from client_allowance where purpose = 'addition'")).isNotEmpty();
    assertThat(rows.count("customer_message where number = '" + filed.getString("number") + "'")).isEqualTo(let - 1);
    given().header("X-Forwarded-For", busy).header("Tracking-Token", token).get(at).then().statusCode(200);
    say(client(), at, token).then().statusCode(201);
  }

  private static Response say(String client, String at, String token) {
    return given().contentType(ContentType.JSON).header("X-Forwarded-For", client).header("Tracking-Token", token)
        .body(Map.of("text", "还有一句")).post(at + "/messages");
  }

  @Test
  void what_no_longer_counts_is_forgotten() {
    exhausted();
    clock.move(Duration.ofHours(3));
    forget.forget().await().atMost(Duration.ofSeconds(20));
    assertThat(rows.count("client_allowance")).isZero();
    assertThat(rows.count("spent_work")).isZero();
  }

  @Test
  void a_flood_of_reading_is_answered_with_when_to_come_again() {
    var busy = client();
    int refused = 0;
    for (int i = 0; i < 3_000 && refused == 0; i++) {
      var answer = given().header("X-Forwarded-For", busy).get("/api/taxonomies/food");
      refused = answer.statusCode() == 429 ? i : 0;
    }
    assertThat(refused).isGreaterThanOrEqualTo(600);
    given().header("X-Forwarded-For", client()).get("/api/taxonomies/food").then().statusCode(200);
  }

  /** No address is kept, not even where it is counted. */
  @Test
  void the_table_holds_no_addresses() {
    exhausted();
    assertThat(rows.all("select 1 from client_allowance where client like '%.%' or client like '%:%'")).isEmpty();
  }

  private static String exhausted() {
    var client = client();
    IntStream.range(0, WITHOUT_WORK).forEach(i -> file(client, null).then().statusCode(201));
    return client;
  }

  private String solve(String client) {
    try {
      var challenge = given().header("X-Forwarded-For", client).get("/api/intake/challenge").then().statusCode(200)
          .extract().jsonPath();
      var found = Altcha.solveChallenge(challenge.getString("challenge"), challenge.getString("salt"),
          Altcha.Algorithm.SHA256, challenge.getLong("maxnumber"), 0);
      return Base64.getEncoder().encodeToString(json.writeValueAsBytes(Map.of("algorithm",
          challenge.getString("algorithm"), "challenge", challenge.getString("challenge"), "number", found.number,
          "salt", challenge.getString("salt"), "signature", challenge.getString("signature"))));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Response file(String client, String work) {
    return file(client, work, UUID.randomUUID().toString());
  }

  private static Response file(String client, String work, String key) {
    var request = given().contentType(ContentType.JSON).header("X-Forwarded-For", client)
        .header("Idempotency-Key", key).body(Map.of("businessUnit", "food", "text", "牛奶发霉"));
    return (work == null ? request : request.header("Proof-Of-Work", work)).post("/api/complaints");
  }

  private static String client() {
    var random = ThreadLocalRandom.current();
    return "198." + random.nextInt(18, 20) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
  }
}
