package io.zerodistance.routing.skill;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One person as routing sees them at a moment.
 *
 * @param capacity units of work at one time; 0 takes no routed work
 * @param load units in hand
 * @param skills level 1 to 5 by taxonomy dimension or item, channel or line of products; {@code *} is the general skill
 * @param takenToday units taken since the day began
 * @param startedAt when the person came on duty, or when the shift began or an absence ended, whichever is later
 * @param takenSinceOn units taken since then
 */
public record StaffStanding(String id, Tier tier, String team, Set<String> languages, int capacity, int load,
    Presence presence, Instant presenceSince, boolean onShift, Instant idleSince, Instant startedAt, int takenToday,
    int takenSinceOn, Map<String, Integer> skills) {
  private static final String GENERAL = "*";

  /**
   * The best level in the item or its dimension, else in general; 0 means no skill. While the dimension is not known,
   * whoever is skilled in any matter has a foot in the door.
   */
  public int skillIn(String item, String dimension) {
    int special = Math.max(level(item), level(dimension));
    int otherwise = dimension == null && skills.keySet().stream().anyMatch(StaffStanding::isMatter) ? 1 : 0;
    return special > 0 ? special : skills.getOrDefault(GENERAL, otherwise);
  }

  /** A topic of the taxonomy or the general skill; {@code channel:phone} and {@code product:milk} are none. */
  public static boolean isMatter(String skill) {
    return !skill.contains(":");
  }

  /** By primary language: {@code zh} speaks {@code zh-CN}. */
  public boolean speaks(String language) {
    return languages.contains(primary(language));
  }

  static String primary(String language) {
    return language.split("-")[0].toLowerCase(Locale.ROOT);
  }

  public int spare() {
    return capacity - load;
  }

  /** The same person with more work in hand. */
  public StaffStanding taking(int units, Instant at) {
    return new StaffStanding(id, tier, team, languages, capacity, load + units, presence, presenceSince, onShift, at,
        startedAt, takenToday + units, takenSinceOn + units, skills);
  }

  /** The same person with less work in hand. */
  public StaffStanding givingBack(int units) {
    return new StaffStanding(id, tier, team, languages, capacity, Math.max(0, load - units), presence, presenceSince,
        onShift, idleSince, startedAt, takenToday, takenSinceOn, skills);
  }

  private int level(String topic) {
    return topic == null ? 0 : skills.getOrDefault(topic, 0);
  }
}
