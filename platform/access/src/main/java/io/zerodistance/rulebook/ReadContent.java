package io.zerodistance.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes rules as somebody sends them, or refuses them with {@link RuleProblems#INVALID}; each service knows its subjects. */
public interface ReadContent<S extends Subject> {

  /** The content as it is to be stored; {@code layers} are what holds on the day from which it shall count. */
  String read(String owner, S subject, JsonNode content, RuleLayers layers);
}
