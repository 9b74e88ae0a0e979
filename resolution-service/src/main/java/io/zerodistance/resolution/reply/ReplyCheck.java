package io.zerodistance.resolution.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds the five parts of a complete reply in Chinese or English text, each with the sentence that satisfies it. */
@ApplicationScoped
public class ReplyCheck {

  private final Map<ReplyPart, PartRule> rules = ReplyRules.load();

  /** One result per part, in the order of {@link ReplyPart}. */
  public List<FoundPart> check(String text) {
    var sentences = Sentences.of(text.replace('\u3000', ' '));
    var found = new ArrayList<FoundPart>();
    for (var part : ReplyPart.values()) {
      var rule = rules.get(part);
      var sentence = sentences.stream().filter(rule::isSatisfiedBy).findFirst().orElse(null);
      found.add(new FoundPart(part, sentence != null, sentence));
    }
    return List.copyOf(found);
  }

  List<ReplyPart> found(String text) {
    return check(text).stream().filter(FoundPart::found).map(FoundPart::part).toList();
  }

  static List<ReplyPart> missing(List<FoundPart> parts) {
    return parts.stream().filter(part -> !part.found()).map(FoundPart::part).toList();
  }
}
