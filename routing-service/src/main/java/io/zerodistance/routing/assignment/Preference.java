package io.zerodistance.routing.assignment;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.zerodistance.routing.skill.StaffStanding;

/**
 * What a case would rather have of a person beside the skill in its matter: the channel that it came by and the line of products.
 * Asked of nobody who says nothing of it, and never a reason to let a case wait.
 *
 * @param channel null where it is all the same; the same for {@code product}, which is what the customer wrote
 */
record Preference(String channel, String product) {
  static final Preference NONE = new Preference(null, null);
  private static final String CHANNEL = "channel:";
  private static final String PRODUCT = "product:";

  /** Higher suits better: 1 for each that the person is skilled in, -1 for each where the person names only others. */
  int fit(StaffStanding person) {
    return fit(person, CHANNEL, channel, name -> name.equalsIgnoreCase(channel))
        + fit(person, PRODUCT, product, name -> small(product).contains(small(name)));
  }

  private static int fit(StaffStanding person, String prefix, String wanted, Predicate<String> isIt) {
    if (wanted == null) {
      return 0;
    }
    var named = named(person, prefix).toList();
    return named.isEmpty() ? 0 : named.stream().anyMatch(isIt) ? 1 : -1;
  }

  private static Stream<String> named(StaffStanding person, String prefix) {
    return person.skills().keySet().stream().filter(skill -> skill.startsWith(prefix))
        .map(skill -> skill.substring(prefix.length()));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
