package io.zerodistance.intake.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
    var wanted = VERSION + HexFormat.of().formatHex(mac(timestamp, body));
    return age.compareTo(window) <= 0 && MessageDigest.isEqual(wanted.getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] mac(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
