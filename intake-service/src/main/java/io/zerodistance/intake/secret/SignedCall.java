package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The one contract by which systems outside call us and we call them: HMAC-SHA256 over {@code timestamp.body} under a key that both
 * know, made a moment ago.
 */
public record SignedCall(byte[] key, Duration window) {

  /** Seconds since 1970. */
  public static final String TIMESTAMP = "Gateway-Timestamp";
  /** {@code v1=} and 64 hexadecimal digits. */
  public static final String SIGNATURE = "Gateway-Signature";
  private static final String VERSION = "v1=";

  public boolean holds(String timestamp, String signature, byte[] body, Instant now) {
    if (timestamp == null || signature == null || body == null || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.compareTo(window) <= 0 && MessageDigest.isEqual(
        sign(timestamp, body).getBytes(StandardCharsets.US_ASCII), signature.strip().getBytes(StandardCharsets.UTF_8));
  }

  public String sign(String timestamp, byte[] body) {
    return VERSION + HexFormat.of()
        .formatHex(Hmac.under(key).of((timestamp + ".").getBytes(StandardCharsets.US_ASCII), body));
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SignedCall[withheld]";
  }
}
