package io.zerodistance.local.edge;

import io.vertx.core.MultiMap;

/** What a browser is told about the answers of this origin. */
final class SecurityHeaders {

  /** Element Plus and ECharts set styles from script; nothing else needs an exception. */
  private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
      + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
      + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void forPages(MultiMap headers) {
    always(headers);
    headers.set("Content-Security-Policy", PAGES);
  }

  /** For answers of the services; what a service says itself about its answer stays. */
  static void forData(MultiMap headers) {
    always(headers);
    setIfMissing(headers, "Content-Security-Policy", DATA);
    setIfMissing(headers, "Cache-Control", "no-store");
  }

  /** For the pages of the identity provider, which bring their own policy. */
  static void forIdentity(MultiMap headers) {
    setIfMissing(headers, "X-Content-Type-Options", "nosniff");
    setIfMissing(headers, "Referrer-Policy", "no-referrer");
  }

  private static void always(MultiMap headers) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void setIfMissing(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
