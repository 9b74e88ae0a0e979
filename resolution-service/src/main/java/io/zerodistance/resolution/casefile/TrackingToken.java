package io.zerodistance.resolution.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import io.zerodistance.access.IdempotentRequests;

/** The customer's key to the own case; only its SHA-256 is known here. */
public final class TrackingToken {

  public static final String HEADER = "Tracking-Token";
  /** Compared with when there is no case, so that an unknown number takes as long as a wrong token. */
  private static final String NO_CASE = "0".repeat(64);

  private TrackingToken() {}

  public static boolean opens(String token, Optional<CaseFile> file) {
    var known = file.map(CaseFile::trackingTokenHash).orElse(NO_CASE);
    var given = IdempotentRequests.hash(token == null ? "" : token);
    return MessageDigest.isEqual(known.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII))
        && file.isPresent();
  }
}
