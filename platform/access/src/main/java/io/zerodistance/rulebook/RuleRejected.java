package io.zerodistance.rulebook;

/** Says why rules cannot be taken as they are; the message tells the author what to mend. */
public final class RuleRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleRejected(String message) {
    super(message);
  }

  public static void unless(boolean fine, String message) {
    if (!fine) {
      throw new RuleRejected(message);
    }
  }
}
