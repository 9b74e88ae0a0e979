package io.zerodistance.intake.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import io.zerodistance.intake.secret.Hmac;

/** A message is a gateway's own when it is signed with its key (HMAC-SHA256 over {@code timestamp.body}) a moment ago. */
record SignaturePolicy(byte[] key, Duration window) {

  private static final String VERSION = "v1=";

  /** @param timestamp seconds since 1970; @param signature {@code v1=} and 64 hexadecimal digits */
  boolean holds(String timestamp, String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")
        || !signature.startsWith(VERSION)) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    var wanted = VERSION + HexFormat.of()
        .formatHex(Hmac.under(key).of((timestamp + ".").getBytes(StandardCharsets.US_ASCII), body));
    return age.compareTo(window) <= 0 && MessageDigest.isEqual(wanted.getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }
}
