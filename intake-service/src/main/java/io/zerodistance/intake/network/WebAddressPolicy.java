package io.zerodistance.intake.network;

import java.net.URI;
import java.net.URISyntaxException;

/** Accepts http and https addresses of at most 2 000 characters, without user and password; all else is no address. */
public final class WebAddressPolicy {

  private static final int LONGEST = 2_000;

  private WebAddressPolicy() {}

  /** @return null for what is none */
  public static String accept(String text) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      return null;
    }
    try {
      var uri = new URI(text.strip());
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
    } catch (URISyntaxException none) {
      return null;
    }
  }
}
