package io.zerodistance.resolution.rules;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.resolution.Story;

/** The people who keep the rules of money, and what they do at the page of rules. */
@ApplicationScoped
class RulesDesk {

  static final String AT = "/api/resolution/rules/";
  private static final String[] ALL = {"retail", "food", "pharmacy", "property", "healthcare", "cement"};

  @Inject
  Story story;

  RequestSpecification admin() {
    return story.as("admin-1", "admin", ALL);
  }

  RequestSpecification quality() {
    return story.as("group-quality-1", "quality", ALL);
  }

  /** On top of the newest version, from today. */
  ValidatableResponse change(RequestSpecification who, String owner, String subject, Object content) {
    return change(who, owner, subject, content, Map.of());
  }

  ValidatableResponse change(RequestSpecification who, String owner, String subject, Object content,
      Map<String, Object> more) {
    var body = new HashMap<String, Object>(Map.of("content", content, "because", "of the story", "seen",
        version(owner, subject)));
    body.putAll(more);
    return who.body(body).put(AT + owner + "/" + subject).then();
  }

  int version(String owner, String subject) {
    return admin().get(AT + owner + "/" + subject).jsonPath().getInt("version");
  }

  ValidatableResponse decide(RequestSpecification who, String owner, String proposal, boolean confirm) {
    return who.body(Map.of("confirm", confirm, "because", "seen")).post("/api/resolution/rule-proposals/" + owner + "/"
        + proposal + "/decision").then();
  }

  /** Proposed by one, confirmed by the other. */
  void raise(String owner, String subject, Object content) {
    var proposal = change(admin(), owner, subject, content).statusCode(200).extract().<String>path("proposal");
    decide(quality(), owner, proposal, true).statusCode(200);
  }

  /** A tier as a template or a unit says it, with these limits per case and day. */
  static Map<String, Object> tier(String code, int rank, long perCase, long perDay) {
    return Map.of("tier", code, "currency", "CNY", "rank", rank, "nameZh", code, "nameEn", code, "caseLimit", perCase,
        "dayLimit", perDay, "customerLimit", 200_000, "oversees", rank >= 30);
  }
}
