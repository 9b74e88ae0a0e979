package io.zerodistance.rulebook;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service tells of its own layered rules: subjects, shapes, and which changes nobody makes alone. */
public interface LayeredRules<S extends LayeredSubject> {

  /** In the order in which a page shows them. */
  List<S> subjects();

  Class<? extends RuleContent> shape(S subject);

  /** What the rules in force would allow afterwards that they do not allow before; none of it is made by one person alone. */
  List<Raised> raises(S subject, JsonNode before, JsonNode after);

  /** Whether what once stood in the list stays there, at least switched off, because rows name it. */
  default boolean keepsEvery(S subject) {
    return false;
  }

  default S named(String name) {
    return subjects().stream().filter(subject -> subject.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalStateException("no rules are about " + name));
  }
}
