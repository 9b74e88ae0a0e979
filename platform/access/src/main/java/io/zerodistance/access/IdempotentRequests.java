package io.zerodistance.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/**
 * Makes a request safe to repeat: the key, the effect and the answer are committed together or not at all.
 *
 * <p>A second request with the same key waits for the first one's commit, then gets its answer; with another body it is
 * refused (422). A failed first request leaves no key behind, so a retry runs again. Keys are scoped by business unit and client.
 */
@ApplicationScoped
public class IdempotentRequests {

  private static final int LONGEST_KEY = 255;
  private static final String CLAIM = """
      insert into idempotency_key (business_unit, client, key, body_hash, created_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing""";
  private static final String FIND =
      "select body_hash, answer from idempotency_key where business_unit = ?1 and client = ?2 and key = ?3";
  private static final String KEEP =
      "update idempotency_key set answer = ?4 where business_unit = ?1 and client = ?2 and key = ?3";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  /** Runs the effect at most once per key; call inside the transaction of the effect. */
  public <T> Uni<T> once(String businessUnit, String client, String key, Object body, Class<T> answer,
      Supplier<Uni<T>> effect) {
    requireKey(key);
    var hash = hash(write(body));
    return sql.execute(CLAIM, businessUnit, client, key, hash, clock.instant())
        .chain(claimed -> claimed == 1
            ? effect.get().call(result -> sql.execute(KEEP, businessUnit, client, key, write(result)))
            : sql.rows(FIND, businessUnit, client, key).map(rows -> replay(rows.getFirst(), hash, answer)));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the key is missing, blank or longer than 255 characters */
  public static void requireKey(String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problems.of(AccessProblems.IDEMPOTENCY_KEY_MISSING,
          "Send an Idempotency-Key header of 1 to 255 characters, a new one per request and the same one when repeating it.");
    }
  }

  /** SHA-256 of the text, in hexadecimal. */
  public static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T replay(Object[] stored, String hash, Class<T> answer) {
    if (!hash.equals(stored[0])) {
      throw Problems.of(AccessProblems.IDEMPOTENCY_KEY_REUSED,
          "Use a new key for a new request, or repeat the first request unchanged.");
    }
    try {
      return json.readValue((String) stored[1], answer);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("stored answer unreadable", unreadable);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("value cannot be written as JSON", unwritable);
    }
  }
}
