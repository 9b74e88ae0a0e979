package io.zerodistance.intake.abuse;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.altcha.altcha.Altcha;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.secret.ClientReferences;

/** Challenges in the ALTCHA format: found by trying, checked by one hash, signed, for one client, for a short time. */
@ApplicationScoped
class ProofOfWork {

  private static final String CLIENT = "client";
  private static final int LONGEST = 2_000;

  @Inject
  ClientReferences references;
  @Inject
  AbuseSettings settings;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  /** Find the number up to {@code maxnumber} for which hash(salt + number) = challenge. */
  @RegisterForReflection
  record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

  /** The challenge with the number that was found. */
  @RegisterForReflection
  record Solution(String algorithm, String challenge, Long number, String salt, String signature) {}

  /** Work that was really done; {@code id} is the same for every copy of it. */
  record Work(String id, Instant expiresAt) {}

  Challenge challenge(String client) {
    try {
      var made = Altcha.createChallenge(new Altcha.ChallengeOptions().setAlgorithm(Altcha.Algorithm.SHA256)
          .setMaxNumber(settings.work()).setSecureRandomNumber(true).setHmacKey(references.workKey())
          .setExpires(clock.instant().plus(settings.workExpires()).getEpochSecond()).addParam(CLIENT, client));
      return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
    } catch (Exception impossible) {
      throw new IllegalStateException("no challenge could be made", impossible);
    }
  }

  /** @return null for anything that is not the solution of a challenge that this client was given and that still holds */
  Work accept(String header, String client) {
    if (header.length() > LONGEST) {
      return null;
    }
    try {
      var solution = json.readValue(Base64.getDecoder().decode(header.strip()), Solution.class);
      if (solution.number() == null || solution.salt() == null || solution.challenge() == null
          || solution.signature() == null || !"SHA-256".equals(solution.algorithm())) {
        return null;
      }
      var parameters = Altcha.extractParams(solution.salt());
      var expiresAt = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("expires", "0")));
      return client.equals(parameters.get(CLIENT)) && expiresAt.isAfter(clock.instant())
          && Altcha.verifySolution(payload(solution), references.workKey(), false)
              ? new Work(solution.signature(), expiresAt) : null;
    } catch (Exception refused) {
      // The library declares nothing narrower; whatever cannot be read or checked is no work.
      return null;
    }
  }

  private static Altcha.Payload payload(Solution solution) {
    var payload = new Altcha.Payload();
    payload.algorithm = solution.algorithm();
    payload.challenge = solution.challenge();
    payload.number = solution.number();
    payload.salt = solution.salt();
    payload.signature = solution.signature();
    return payload;
  }
}
