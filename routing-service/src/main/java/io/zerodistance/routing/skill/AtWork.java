package io.zerodistance.routing.skill;

/** When somebody works, as a condition of SQL on a row {@code s} of {@code staff} that has its hours kept ({@link KeepShifts}). */
public final class AtWork {

  private AtWork() {}

  /** On shift and not absent, whatever the switch says; {@code parameter} is the moment, such as {@code ?1}. */
  public static String at(String parameter) {
    return onShift(parameter) + " and not " + absent(parameter);
  }

  /** Since when, of somebody at work; who is not noticed as back yet starts at this moment. */
  static String since(String parameter) {
    return "case when s.at_work then greatest(s.presence_since, s.back_since) else cast(%s as timestamptz) end"
        .formatted(parameter);
  }

  static String absent(String parameter) {
    return """
        exists (select from absence a where a.business_unit = s.business_unit and a.staff = s.id and a.cancelled_at is null
          and a.from_at <= cast(%1$s as timestamptz) and a.to_at > cast(%1$s as timestamptz))""".formatted(parameter);
  }

  private static String onShift(String parameter) {
    return "s.shift_from <= cast(%1$s as timestamptz) and s.shift_to > cast(%1$s as timestamptz)".formatted(parameter);
  }
}
