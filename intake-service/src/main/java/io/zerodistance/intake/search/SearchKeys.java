package io.zerodistance.intake.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The numbers that stand for units, words, orders and people in the index: 48 bits of the thing, above them the fortnight, or 0
 * for what is looked for in all time. A word is the same number in every unit; what only one unit is asked for holds the unit.
 *
 * <p>Because the fortnight is the high part, neighbouring times are neighbours in the index, and a search can go through time
 * backwards. Two things share 48 bits once in some million million pairs; a hit of that kind costs a look.
 */
public final class SearchKeys {

  private static final long LOW = (1L << 48) - 1;
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  private SearchKeys() {}

  /**
   * Everything that a complaint is found by, as an array of PostgreSQL. Alike are complaints by what was filed: the same later words, such
   * as thanks, make no duplicate.
   *
   * @param later what the customer has told us since, or null
   * @param persons blind index of those who filed it
   */
  public static String of(String businessUnit, Instant receivedAt, String text, String later, String order,
      LongStream persons) {
    int fortnight = fortnight(receivedAt);
    var words = SearchWords.of(text);
    var told = LongStream.concat(LongStream.concat(LongStream.of(unit(businessUnit)), words(words)),
        later == null ? LongStream.empty() : words(SearchWords.of(later)));
    var timed = LongStream.concat(told, Likeness.bands(businessUnit, words)).map(key -> at(fortnight, key));
    var always = LongStream.concat(persons.map(SearchKeys::person),
        order == null ? LongStream.empty() : LongStream.of(order(businessUnit, order)));
    return array(LongStream.concat(timed, always));
  }

  /** Each once, as an array of PostgreSQL. */
  public static String array(LongStream keys) {
    var sorted = keys.sorted().toArray();
    var array = new StringBuilder("{");
    for (int at = 0; at < sorted.length; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        array.append(at == 0 ? "" : ",").append(sorted[at]);
      }
    }
    return array.append('}').toString();
  }

  /** A word without its time. */
  public static long word(String word) {
    return hash('w', "", word);
  }

  /** A unit without a time. */
  public static long unit(String businessUnit) {
    return hash('u', businessUnit, "");
  }

  /** A word in the time of a complaint. */
  public static long at(int fortnight, long key) {
    return (long) fortnight << 48 | key;
  }

  public static int fortnight(Instant at) {
    return (int) (at.getEpochSecond() / FORTNIGHT.toSeconds());
  }

  public static long order(String businessUnit, String order) {
    return hash('o', businessUnit, order.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** @param blind the keyed blind index of a phone, an e-mail address or a name */
  public static long person(long blind) {
    return blind & LOW;
  }

  static long likeness(String businessUnit, int band, long value) {
    return mix(hash('l', businessUnit, "") ^ mix(value + band)) & LOW;
  }

  static LongStream words(Collection<String> words) {
    return words.stream().mapToLong(SearchKeys::word);
  }

  private static long hash(char kind, String unit, String thing) {
    long hash = 0xcbf29ce484222325L ^ kind;
    for (int at = 0; at < unit.length(); at++) {
      hash = (hash ^ unit.charAt(at)) * 0x100000001b3L;
    }
    hash = (hash ^ '|') * 0x100000001b3L;
    for (int at = 0; at < thing.length(); at++) {
      hash = (hash ^ thing.charAt(at)) * 0x100000001b3L;
    }
    return mix(hash) & LOW;
  }

  /** Spreads every bit over all (the finishing step of MurmurHash3). */
  static long mix(long value) {
    long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
