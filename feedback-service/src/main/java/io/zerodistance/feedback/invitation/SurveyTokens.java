package io.zerodistance.feedback.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.access.IdempotentRequests;

/**
 * Makes and reads survey tokens: {@code FD.} and 32 random bytes in base64url.
 *
 * <p>The prefix only says in which unit's rows to look; the hash covers all of it, so a token of one unit is nothing in another.
 */
@ApplicationScoped
public class SurveyTokens {

  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9_-]{43}");

  private final SecureRandom random = new SecureRandom();

  @Inject
  NumberPrefixes prefixes;

  String issue(String businessUnit) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return prefixes.prefixOf(businessUnit) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** @return where to look and for which hash; empty for anything that cannot be one of ours */
  public Optional<TokenHash> read(String token) {
    if (token == null || !FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    return prefixes.businessUnitOfPrefix(token.substring(0, 2)).map(unit -> new TokenHash(unit, hash(token)));
  }

  static String hash(String token) {
    return IdempotentRequests.hash(token);
  }

  /** SHA-256 of a token in hexadecimal, and the unit whose rows may hold it. */
  public record TokenHash(String businessUnit, String hash) {}
}
