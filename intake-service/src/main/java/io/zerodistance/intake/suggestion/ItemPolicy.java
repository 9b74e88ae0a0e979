package io.zerodistance.intake.suggestion;

import java.util.LinkedHashMap;
import java.util.List;

import io.zerodistance.intake.taxonomy.Item;

/**
 * Suggests the taxonomy item whose words weigh most in the text; "other" with no confidence when none occurs.
 *
 * <p>Confidence is the winner's share of all weight found, held down while little was found: one naming word (weight 3) alone gives 0.6.
 */
final class ItemPolicy {

  private static final double DOUBT = 2;

  private ItemPolicy() {}

  static Advice<String> judge(Words words, Lexicon lexicon) {
    var found = new LinkedHashMap<String, List<Lexicon.Keyword>>();
    for (var keyword : lexicon.keywords()) {
      if (keyword.phrase().isAffirmedIn(words)) {
        found.merge(keyword.item(), List.of(keyword), ItemPolicy::both);
      }
    }
    int all = found.values().stream().mapToInt(ItemPolicy::weight).sum();
    String best = Item.OTHER;
    int most = 0;
    for (var entry : found.entrySet()) {
      if (weight(entry.getValue()) > most) {
        best = entry.getKey();
        most = weight(entry.getValue());
      }
    }
    return Advice.of(best, most / (all + DOUBT),
        found.getOrDefault(best, List.of()).stream().map(keyword -> keyword.phrase().shown()).toList());
  }

  private static List<Lexicon.Keyword> both(List<Lexicon.Keyword> one, List<Lexicon.Keyword> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  private static int weight(List<Lexicon.Keyword> keywords) {
    return keywords.stream().mapToInt(Lexicon.Keyword::weight).sum();
  }
}
