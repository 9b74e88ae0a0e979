package io.zerodistance.resolution.casefile;

import java.util.Map;
import java.util.regex.Pattern;

import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;

/** Which business unit a case number belongs to: its first two letters say so. */
public final class BusinessUnits {

  private static final Map<String, String> BY_PREFIX = Map.of("RT", "retail", "FD", "food", "PH", "pharmacy", "PR",
      "property", "HC", "healthcare", "CM", "cement");
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{6}-[0-9A-Z]{4,16}");

  private BusinessUnits() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a number that cannot be one of ours */
  public static String of(String number) {
    var unit = number != null && NUMBER.matcher(number).matches() ? BY_PREFIX.get(number.substring(0, 2)) : null;
    if (unit == null) {
      throw Problems.notFound();
    }
    return unit;
  }

  /** For background work that serves every unit of the installation. */
  public static Scope all() {
    return Scope.of(BY_PREFIX.values());
  }
}
