package io.zerodistance.access;

import java.util.regex.Pattern;

/**
 * One statement that sets its own scope before it writes; for {@link Transactions#inOneStatement}. Parameters are $2, $3, …;
 * $1 is the scope.
 *
 * <p>PostgreSQL runs the common table expression {@code scope} only because the work reads {@code from scope}: no row exists
 * before the setting does. Where a work forgot it, row-level security would see no setting and refuse every row.
 */
public record ScopedStatement(String sql) {

  private static final String SCOPE =
      "with scope as materialized (select set_config('" + Scope.SETTING + "', $1, true))\n";
  private static final Pattern WRITES = Pattern.compile("(?is)\\s*(,|insert\\s).*");
  private static final Pattern READS_SCOPE = Pattern.compile("(?is).*\\binsert\\b.*\\bfrom\\s+scope\\b.*");

  /**
   * @param work further common table expressions, beginning with a comma, and the insert; what is read decides which rows
   *     there are, so nothing but {@code scope} and what was made from it may be read
   */
  public static ScopedStatement of(String work) {
    if (!WRITES.matcher(work).matches() || !READS_SCOPE.matcher(work).matches()) {
      throw new IllegalArgumentException("the statement must insert what it selects 'from scope'");
    }
    return new ScopedStatement(SCOPE + work.strip());
  }
}
