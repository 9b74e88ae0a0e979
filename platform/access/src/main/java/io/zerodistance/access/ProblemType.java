package io.zerodistance.access;

import java.net.URI;

/** A kind of refusal that callers can rely on: kebab-case name, HTTP status, short title (RFC 9457). */
public record ProblemType(String name, int status, String title) {

  static final String PREFIX = "urn:zerodistance:problem:";

  public URI uri() {
    return URI.create(PREFIX + name);
  }
}
