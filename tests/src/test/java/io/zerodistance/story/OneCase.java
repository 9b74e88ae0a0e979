package io.zerodistance.story;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.suite.Caller;

/** The complaint of a story with the people around it, and what each service says of it. */
abstract class OneCase {

  String origin;
  Caller customer;
  Caller owner;
  String number;

  static long tally(Caller quality, String failure) {
    for (var row : quality.get("/api/failures?bu=food").expect(200).path("items")) {
      if (row.path("failure").asText().equals(failure)) {
        return row.path("count").asLong();
      }
    }
    throw new AssertionError("no failure " + failure);
  }

  Caller staff(String id) {
    return Caller.staff(origin, id);
  }

  JsonNode tracking() {
    return customer.get("/api/complaints/" + number).expect(200);
  }

  JsonNode routing() {
    return owner.get("/api/routing/cases/" + number).expect(200);
  }

  JsonNode caseFile() {
    return owner.get("/api/cases/" + number).expect(200);
  }

  JsonNode ledger() {
    return owner.get("/api/cases/" + number + "/ledger").expect(200);
  }

  JsonNode overview() {
    return staff("group-viewer-1").get("/api/analytics/overview?bu=food").expect(200);
  }

  JsonNode deadline(String name) {
    for (var deadline : routing().path("deadlines")) {
      if (deadline.path("deadline").asText().equals(name)) {
        return deadline;
      }
    }
    throw new AssertionError("no deadline " + name);
  }

  JsonNode approvalOf(Caller approver, int amount) {
    for (var approval : approver.get("/api/approvals").expect(200).path("items")) {
      if (approval.path("case").asText().equals(number) && approval.path("amount").path("amount").asInt() == amount) {
        return approval;
      }
    }
    throw new AssertionError("no approval of " + amount);
  }

  List<String> taxonomyItems() {
    return Caller.anonymous(origin).send("GET", "/api/taxonomies/food", null, null, Map.of("Accept-Language", "zh-CN"))
        .expect(200).findValuesAsText("code");
  }

  static long states(JsonNode ledger, String state) {
    long count = 0;
    for (var entry : ledger.path("items")) {
      if (entry.path("state").asText().equals(state)) {
        count++;
      }
    }
    return count;
  }
}
