package io.zerodistance.intake.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How alike two texts are, and by what words of one the other is looked for without comparing all.
 *
 * <p>Nothing is kept for it: whoever asks takes eight times three of the words of a text, and what holds the three is a candidate. Two
 * texts that share half of their words are found so nine times of ten, shorter ones always.
 */
public final class Likeness {

  /** Words of a three: fewer are held by strangers, too; and texts that are half alike have three in common at least. */
  public static final int WORDS = 3;
  private static final int THREES = 8;
  /** The same three is drawn more than once of a short text. */
  private static final int DRAWS = 4 * THREES;
  /** Below it, two texts are alike by chance: 坏了 is everybody's word. */
  private static final int FEWEST_WORDS = 4;

  private Likeness() {}

  /** @return words as {@link SearchKeys} without the fortnight, each three after the other; none for a text that is too short to compare */
  public static LongStream threes(Collection<String> words) {
    return words.size() < FEWEST_WORDS ? LongStream.empty()
        : IntStream.range(0, DRAWS).mapToObj(draw -> three(words, draw * 0x9e3779b97f4a7c15L)).distinct().limit(THREES)
            .flatMapToLong(three -> three.stream().mapToLong(Long::longValue));
  }

  /** The same words are drawn of the same text, always. */
  private static List<Long> three(Collection<String> words, long draw) {
    return SearchKeys.words(words).boxed().sorted(Comparator.comparing(word -> SearchKeys.mix(word + draw)))
        .limit(WORDS).sorted().toList();
  }

  /** The share of words in common, 0 to 1 (Jaccard); 0 when one of the texts is too short to compare. */
  public static double of(String one, String other) {
    var words = SearchWords.of(one);
    var others = SearchWords.of(other);
    if (words.size() < FEWEST_WORDS || others.size() < FEWEST_WORDS) {
      return 0;
    }
    Set<String> common = new HashSet<>(words);
    common.retainAll(others);
    return (double) common.size() / (words.size() + others.size() - common.size());
  }

  /** Words that both texts hold, in the order of the first; for showing why. */
  public static List<String> common(String one, String other) {
    var others = SearchWords.of(other);
    return SearchWords.of(one).stream().filter(others::contains).toList();
  }
}
