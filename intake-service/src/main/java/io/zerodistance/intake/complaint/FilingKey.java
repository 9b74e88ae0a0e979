package io.zerodistance.intake.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fingerprints (SHA-256) of an Idempotency-Key and of the request that came with it; arrays are never changed. */
record FilingKey(byte[] key, byte[] request) {

  static FilingKey of(String key, byte[] request) {
    return new FilingKey(sha256(key.getBytes(StandardCharsets.UTF_8)), sha256(request));
  }

  boolean isOfSameRequest(byte[] other) {
    return MessageDigest.isEqual(request, other);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
