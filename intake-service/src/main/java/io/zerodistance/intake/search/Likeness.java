package io.zerodistance.intake.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How alike two texts are, and how alike ones are found without comparing all: MinHash over their words, eight bands of two.
 *
 * <p>Two texts that share half of their words have a band in common nine times of ten, with a fifth of them one time of four.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents</a>
 */
public final class Likeness {

  private static final int BANDS = 8;
  private static final int ROWS = 2;
  /** Below it, two texts are alike by chance: 坏了 is everybody's word. */
  private static final int FEWEST_WORDS = 4;

  private Likeness() {}

  /** @return one key per band, without the fortnight; none for a text that is too short to compare */
  public static LongStream bands(String businessUnit, Collection<String> words) {
    if (words.size() < FEWEST_WORDS) {
      return LongStream.empty();
    }
    var smallest = new long[BANDS * ROWS];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (var word : words) {
      long hash = SearchKeys.word(word);
      for (int row = 0; row < smallest.length; row++) {
        smallest[row] = Math.min(smallest[row], SearchKeys.mix(hash + row * 0x9e3779b97f4a7c15L));
      }
    }
    return IntStream.range(0, BANDS).mapToLong(band -> SearchKeys.likeness(businessUnit, band,
        smallest[band * ROWS] * 31 + smallest[band * ROWS + 1]));
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
