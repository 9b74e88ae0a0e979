package io.zerodistance.local.edge;

import java.util.regex.Pattern;

/**
 * Refuses paths that a service might read differently from the edge: what looks like {@code /api/complaints/../../q}
 * here must not become {@code /q} there.
 */
final class SafePathPolicy {

  private static final Pattern SUSPICIOUS =
      Pattern.compile("//|\\\\|%2f|%5c|%00|[\\x00-\\x1f]|(^|/)(\\.|%2e){1,2}([;/]|$)|;",
          Pattern.CASE_INSENSITIVE);

  private SafePathPolicy() {}

  /** @param path as on the wire, not decoded, without the query */
  static boolean allows(String path) {
    return path.startsWith("/") && !SUSPICIOUS.matcher(path).find();
  }
}
