package io.zerodistance.testkit;

import static io.zerodistance.testkit.Jws.PAYLOAD;
import static io.zerodistance.testkit.Jws.SIGNATURE;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Ways to forge or spoil an access token; a service answers 401 to every one of them. */
public enum Forgery {
  ALGORITHM_NONE(() -> Jws.good().algorithm("none").unsigned()),
  ALGORITHM_NONE_IN_MIXED_CASE(() -> Jws.good().algorithm("NoNe").unsigned()),
  ALGORITHM_NONE_WITH_OLD_SIGNATURE(() -> Jws.replace(Jws.good().algorithm("none").unsigned() + "x", SIGNATURE,
      Jws.part(Jws.good().signed(), SIGNATURE))),
  ALGORITHM_MISSING(() -> Jws.good().withoutHeader("alg").signed()),
  HMAC_WITH_THE_PUBLIC_KEY(() -> Jws.good().signedByHmac(Keys.ownPublic().getEncoded())),
  HMAC_WITH_THE_PUBLIC_KEY_AS_PEM(() -> Jws.good().signedByHmac(Keys.pem(Keys.ownPublic()))),
  HMAC_WITH_AN_EMPTY_LOOKING_KEY(() -> Jws.good().signedByHmac(new byte[] {0})),
  OTHER_KEY(() -> Jws.good().signedByStranger()),
  OTHER_KEY_WITH_UNKNOWN_KID(() -> Jws.good().header("kid", "../../../dev/null").signedByStranger()),
  OTHER_KEY_EMBEDDED(() -> Jws.good().header("jwk", Keys.strangersJwk()).signedByStranger()),
  OTHER_KEY_SET_BY_ADDRESS(() -> Jws.good().header("jku", "http://127.0.0.1:9/keys").signedByStranger()),
  OTHER_CERTIFICATE_BY_ADDRESS(() -> Jws.good().header("x5u", "http://127.0.0.1:9/cert").signedByStranger()),
  OTHER_CERTIFICATE_EMBEDDED(() -> Jws.good().header("x5c", List.of("MIIB")).signedByStranger()),
  ALGORITHM_PS256(() -> Jws.good().signedByPss()),
  ALGORITHM_RS512(() -> Jws.good().algorithm("RS512").signedWith("SHA512withRSA")),
  ALGORITHM_ES256(() -> Jws.good().signedByCurve()),
  CRITICAL_HEADER_UNKNOWN(() -> Jws.good().header("crit", List.of("zd")).header("zd", 1).signed()),
  LOGOUT_TOKEN(() -> Jws.good().header("typ", "logout+jwt").signed()),
  PROOF_OF_POSSESSION_TOKEN(() -> Jws.good().header("typ", "dpop+jwt").signed()),
  OTHER_ISSUER(() -> Jws.good().claim("iss", "https://identity.test/realms/other").signed()),
  ISSUER_WITH_A_SLASH_MORE(() -> Jws.good().claim("iss", Tokens.ISSUER + "/").signed()),
  ISSUER_MISSING(() -> Jws.good().withoutClaim("iss").signed()),
  OTHER_AUDIENCE(() -> Jws.good().claim("aud", "account").signed()),
  OTHER_AUDIENCES(() -> Jws.good().claim("aud", List.of("account", "zerodistance-web")).signed()),
  AUDIENCE_MISSING(() -> Jws.good().withoutClaim("aud").signed()),
  AUDIENCE_EMPTY(() -> Jws.good().claim("aud", List.of()).signed()),
  ID_TOKEN(() -> Jws.good().claim("typ", "ID").signed()),
  REFRESH_TOKEN(() -> Jws.good().claim("typ", "Refresh").signed()),
  TYPE_MISSING(() -> Jws.good().withoutClaim("typ").signed()),
  EXPIRED(() -> Jws.good().claim("exp", Jws.inSeconds(-3_600)).signed()),
  EXPIRED_A_MINUTE_AGO(() -> Jws.good().claim("exp", Jws.inSeconds(-60)).signed()),
  EXPIRY_MISSING(() -> Jws.good().withoutClaim("exp").signed()),
  EXPIRY_AS_TEXT(() -> Jws.good().claim("exp", Instant.now().plusSeconds(600).toString()).signed()),
  GOOD_FOR_A_YEAR(() -> Jws.good().claim("exp", Jws.inSeconds(31_536_000)).signed()),
  NOT_YET_VALID(() -> Jws.good().claim("nbf", Jws.inSeconds(3_600)).signed()),
  ISSUED_IN_THE_FUTURE(() -> Jws.good().claim("iat", Jws.inSeconds(3_600)).claim("exp", Jws.inSeconds(7_200)).signed()),
  SUBJECT_MISSING(() -> Jws.good().withoutClaim("sub").signed()),
  STAFF_ID_MISSING(() -> Jws.good().withoutClaim("preferred_username").signed()),
  PAYLOAD_CHANGED(() -> Jws.replace(Jws.good().signed(), PAYLOAD,
      Jws.part(Jws.good().claim("business_units", List.of("retail")).signed(), PAYLOAD))),
  PAYLOAD_NOT_JSON(() -> Jws.good().payload("agent").signed()),
  SIGNATURE_CHANGED(() -> Jws.flip(Jws.good().signed())),
  SIGNATURE_OF_ZEROS(() -> Jws.replace(Jws.good().signed(), SIGNATURE, Jws.encode(new byte[256]))),
  SIGNATURE_CUT_SHORT(() -> Jws.good().signed().replaceFirst(".{20}$", "")),
  SIGNATURE_MISSING(() -> Jws.good().unsigned()),
  A_PART_MORE(() -> Jws.good().signed() + ".e30"),
  FIVE_PARTS_AS_IF_ENCRYPTED(() -> Jws.good().algorithm("RSA-OAEP").header("enc", "A256GCM").signed() + ".e30.e30"),
  TWO_DOTS_ONLY(() -> ".."),
  RANDOM_TEXT(() -> "let-me-in"),
  EMPTY(() -> ""),
  VERY_LONG(() -> "e".repeat(6_000)),
  BASIC_SCHEME("Basic", () -> Base64.getEncoder().encodeToString("admin-1:admin-1".getBytes())),
  UNKNOWN_SCHEME("Token", () -> Jws.good().signed()),
  LOWER_CASE_SCHEME_WITH_JUNK("bearer", () -> "junk"),
  GOOD_TOKEN_BEHIND_JUNK("Bearer junk", () -> Jws.good().signed()),
  PASSWORD_OF_NOBODY("Basic", () -> "");

  private final String scheme;
  private final Supplier<String> token;

  Forgery(Supplier<String> token) {
    this("Bearer", token);
  }

  Forgery(String scheme, Supplier<String> token) {
    this.scheme = scheme;
    this.token = token;
  }

  /** The value of the Authorization header. */
  public String header() {
    return scheme + " " + token.get();
  }

  /** The claims that every forgery starts from: a bu-manager and admin of every unit. */
  static Map<String, Object> claims() {
    return Map.ofEntries(Map.entry("iss", Tokens.ISSUER), Map.entry("aud", Tokens.AUDIENCE),
        Map.entry("sub", "subject-of-forger-1"), Map.entry("typ", "Bearer"),
        Map.entry("preferred_username", "forger-1"),
        Map.entry("realm_access",
            Map.of("roles", List.of("agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"))),
        Map.entry("business_units", List.of("retail", "food", "pharmacy", "property", "healthcare", "cement")),
        Map.entry("iat", Jws.inSeconds(0)), Map.entry("exp", Jws.inSeconds(600)));
  }
}
