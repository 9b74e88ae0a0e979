package io.zerodistance.intake.complaint;

import java.util.regex.Pattern;

/** Lets a customer-typed site, region or product into an event only when it cannot be a phone number or an address. */
public final class ImpersonalText {

  private static final Pattern PERSONAL = Pattern.compile("@|[0-9](?:[ -]?[0-9]){6}");

  private ImpersonalText() {}

  /** @return null when it might tell who the customer is */
  public static String of(String typed) {
    return typed == null || PERSONAL.matcher(typed).find() ? null : typed;
  }
}
