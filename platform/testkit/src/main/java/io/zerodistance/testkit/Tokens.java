package io.zerodistance.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Signs access tokens that the service under test accepts, shaped like those of the identity provider. */
public final class Tokens {

  public static final String ISSUER = "https://identity.test/realms/zerodistance";
  public static final String AUDIENCE = "zerodistance";
  /** A system property, because the test and the resource that configures the service live in different class loaders. */
  private static final String KEY_PROPERTY = "zd.test.signing-key";

  private Tokens() {}

  public static String of(String staff, Set<String> roles, Set<String> businessUnits) {
    return sign(claims(staff, roles, businessUnits));
  }

  /** The claims of a valid token; a test may spoil one before signing. */
  public static JwtClaimsBuilder claims(String staff, Set<String> roles, Set<String> businessUnits) {
    var now = Instant.now();
    return Jwt.claims()
        .issuer(ISSUER).audience(AUDIENCE).subject("subject-of-" + staff)
        .claim("typ", "Bearer").claim("preferred_username", staff)
        .claim("realm_access", Map.of("roles", List.copyOf(roles)))
        .claim("business_units", List.copyOf(businessUnits))
        .issuedAt(now).expiresAt(now.plus(Duration.ofMinutes(10)));
  }

  public static String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId("test").sign(signingKey());
  }

  public static PrivateKey signingKey() {
    var encoded = System.getProperty(KEY_PROPERTY);
    if (encoded == null) {
      throw new IllegalStateException(
          "no signing key: annotate the test with @QuarkusTestResource(ServiceDatabase.class)");
    }
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var keys = generator.generateKeyPair();
      System.setProperty(KEY_PROPERTY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      return keys;
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
