package io.zerodistance.intake.demand;

import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;

/** What staff of retail do about a demand. */
final class Assessing {

  private Assessing() {}

  static ValidatableResponse triage(Desk.Filed filed, String demand) {
    return triaged(filed, "S3", demand).statusCode(200);
  }

  static ValidatableResponse triaged(Desk.Filed filed, String severity, String demand) {
    return agent()
        .body(Map.of("taxonomyItem", "faulty-goods", "severity", severity, "motive", "REDRESS", "demand", demand))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then();
  }

  static ValidatableResponse propose(RequestSpecification by, Desk.Filed filed, Map<String, ?> proposal) {
    return by.body(proposal).post(at(filed)).then();
  }

  static ValidatableResponse review(RequestSpecification by, Desk.Filed filed, String id, boolean confirm) {
    return by.body(Map.of("confirm", confirm, "because", "看过证据")).post(at(filed) + "/" + id + "/review").then();
  }

  /** @return the id of an assessment that two people have made */
  static String confirmed(Desk.Filed filed) {
    var id = propose(agent(), filed, proposal()).statusCode(201).extract().<String>path("id");
    review(supervisor("retail-supervisor-1"), filed, id, true).statusCode(200);
    return id;
  }

  static ValidatableResponse decide(RequestSpecification by, Desk.Filed filed, String id) {
    return by.body(Map.of("uphold", false, "because", "发票有效")).post(at(filed) + "/" + id + "/appeal-decision").then();
  }

  static ValidatableResponse withdraw(RequestSpecification by, Desk.Filed filed, String id, String because) {
    return by.body(Map.of("because", because)).post(at(filed) + "/" + id + "/withdrawal").then();
  }

  static Map<String, ?> proposal() {
    return Map.of("reason", "FAR_ABOVE_LOSS", "explanation", "价格三百元，要求十万元", "evidence", evidence());
  }

  static List<Map<String, String>> evidence() {
    return List.of(Map.of("what", "小票", "where", "附件 1"));
  }

  static String at(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number() + "/demand-assessments";
  }

  static String demand(Desk.Filed filed) {
    return "/api/complaints/" + filed.number() + "/demand";
  }

  static RequestSpecification agent() {
    return Desk.staff("retail-agent-1", "agent", "retail");
  }

  static RequestSpecification supervisor(String id) {
    return Desk.staff(id, "supervisor", "retail");
  }

  static RequestSpecification manager() {
    return Desk.staff("retail-manager-1", "bu-manager", "retail");
  }
}
