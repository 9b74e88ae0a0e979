package io.zerodistance.intake.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Fingerprints (SHA-256) of the key of a filing and of the request that came with it; arrays are never changed.
 *
 * <p>Keys that senders choose and keys that we make of a message, a grievance or a post are two spaces: whoever guesses one of ours
 * takes nothing with it.
 */
record FilingKey(byte[] key, byte[] request) {

  /** No header holds a NUL, so no sender can write it. */
  private static final String OURS = "\0";

  /** @param key an Idempotency-Key, as the sender chose it */
  static FilingKey chosen(String key, byte[] request) {
    return new FilingKey(sha256(key.getBytes(StandardCharsets.UTF_8)), sha256(request));
  }

  /** @param key made by us of what comes once, such as a gateway's message */
  static FilingKey made(String key, byte[] request) {
    return chosen(OURS + key, request);
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
