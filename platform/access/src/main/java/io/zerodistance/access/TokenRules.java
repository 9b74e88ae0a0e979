package io.zerodistance.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

import io.quarkus.arc.Unremovable;

/** What an access token must be beyond signature, issuer and audience: of the right kind, for a person, and short-lived. */
@ApplicationScoped
@Unremovable
class TokenRules implements Validator {

  /** RFC 9068 and what Keycloak writes; a logout or proof token of the same issuer has another type. */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
  private static final long LONGEST_LIFE_SECONDS = 24 * 3_600;
  private static final long CLOCK_SKEW_SECONDS = 60;
  private static final List<String> REQUIRED = List.of("sub", "exp", "iat", "preferred_username");

  @Override
  public String validate(JwtContext token) throws MalformedClaimException {
    var claims = token.getJwtClaims();
    for (var claim : REQUIRED) {
      if (!claims.hasClaim(claim)) {
        return "claim missing: " + claim;
      }
    }
    // An identity or refresh token of the same issuer is signed by the same key.
    if (!"Bearer".equals(claims.getClaimValue("typ"))) {
      return "not an access token";
    }
    for (var layer : token.getJoseObjects()) {
      var type = layer.getHeader("typ");
      if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
        return "not an access token";
      }
    }
    if (claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue() > LONGEST_LIFE_SECONDS) {
      return "lives too long";
    }
    var now = NumericDate.now().getValue();
    return claims.getIssuedAt().getValue() > now + CLOCK_SKEW_SECONDS ? "issued in the future" : null;
  }
}
