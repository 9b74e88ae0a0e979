package io.zerodistance.rulebook;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** A subject whose content is a list of rules that are told apart by a key, or single values; either is laid over the group's. */
public interface LayeredSubject extends Subject {

  /** Name of the list in the content; null for single values. */
  String list();

  /** Names of the fields that make the key of a rule of the list. */
  List<String> keys();

  /** True where a unit says nothing of its own. */
  default boolean isOfTheGroupAlone() {
    return false;
  }

  default String keyOf(JsonNode rule) {
    return keys().stream().map(key -> rule.path(key).asText()).collect(Collectors.joining(" "));
  }
}
