package io.zerodistance.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.invitation.SendDueInvitations;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;

/**
 * Speaks for the other services and for the customer: events come in through the platform's dispatcher, calls
 * through HTTP.
 */
@ApplicationScoped
public class Story {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AtomicLong COUNTER = new AtomicLong();

  @Inject
  EventDispatcher dispatcher;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  SendDueInvitations sending;

  /** A number nobody used before, with its tracking token. */
  public record Case(String businessUnit, String number, String trackingToken) {}

  public Case registered(String businessUnit, String prefix, String customer) {
    var number = prefix + "-261121-%08d".formatted(COUNTER.incrementAndGet());
    var registered = new Case(businessUnit, number, "tracking-of-" + number);
    deliver(registered, "intake.complaint-registered", """
        {"number":"%s","businessUnit":"%s","at":"%s","customer":%s,"trackingTokenHash":"%s","kind":"COMPLAINT"}"""
        .formatted(number, businessUnit, now(), customer == null ? "null" : "\"" + customer + "\"",
            IdempotentRequests.hash(registered.trackingToken())));
    return registered;
  }

  public Case foodCase() {
    return registered("food", "FD", null);
  }

  public void closed(Case of, int round) {
    deliver(of, "resolution.case-closed", """
        {"number":"%s","businessUnit":"%s","at":"%s","handler":"food-agent-1","confirmed":true,"round":%d}"""
        .formatted(of.number(), of.businessUnit(), now(), round));
  }

  public void reopened(Case of, int round) {
    deliver(of, "resolution.case-reopened", """
        {"number":"%s","businessUnit":"%s","at":"%s","because":"CUSTOMER","round":%d}"""
        .formatted(of.number(), of.businessUnit(), now(), round));
  }

  /** Two references of a unit are said to be one customer, or, {@code merged} false, to be two again. */
  public void customers(String unit, String merge, String kept, String other, boolean merged) {
    deliver(new Case(unit, "customers-" + unit, "unused"), "intake.customer-" + (merged ? "merged" : "unmerged"), """
        {"businessUnit":"%s","at":"%s","merge":"%s","kept":"%s","merged":"%s","by":"%s-supervisor-1"}"""
        .formatted(unit, now(), merge, kept, other, unit));
  }

  public int sendDue(String businessUnit) {
    return sending.sendDue(businessUnit).await().atMost(PATIENCE);
  }

  /** A case whose survey is open. */
  public Case surveyed() {
    var surveyed = foodCase();
    closed(surveyed, 1);
    sendDue("food");
    return surveyed;
  }

  public Response askForLink(Case of) {
    return RestAssured.given().contentType(ContentType.JSON).header("Tracking-Token", of.trackingToken())
        .body("{\"number\":\"%s\"}".formatted(of.number())).post("/api/survey-links");
  }

  public String link(Case of) {
    return askForLink(of).then().statusCode(201).extract().path("token");
  }

  public Response answer(String body) {
    return RestAssured.given().contentType(ContentType.JSON).body(body).post("/api/survey-answers");
  }

  public List<Object[]> rows(String businessUnit, String query, Object... parameters) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> sql.rows(query, parameters)).await()
        .atMost(PATIENCE);
  }

  public void execute(String businessUnit, String statement, Object... parameters) {
    assertThat(transactions.inOwnContext(Scope.of(businessUnit), () -> sql.execute(statement, parameters)).await()
        .atMost(PATIENCE)).isPositive();
  }

  /** The types of what was announced about a case, in order, short as {@code survey-sent}. */
  public List<String> announced(Case of) {
    return rows(of.businessUnit(), "select type from outbox where aggregateid = ?1 order by position", of.number())
        .stream()
        .map(row -> ((String) row[0]).replaceAll("zerodistance\\.feedback\\.(.*)\\.v1", "$1")).toList();
  }

  public void deliver(Case of, String type, String data) {
    dispatcher.dispatch(new Envelope(UUID.randomUUID(), "zerodistance." + type + ".v1", of.number(), of.businessUnit(),
        COUNTER.incrementAndGet(), now(), data)).await().atMost(PATIENCE);
    assertThat(rows(of.businessUnit(), "select cause from parked_event where subject = ?1", of.number())).isEmpty();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
