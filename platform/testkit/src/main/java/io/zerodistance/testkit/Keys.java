package io.zerodistance.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/** The keys a forger has: the public one of the issuer, and his own. */
final class Keys {

  static final KeyPair STRANGER = generate("RSA", 2048);
  static final KeyPair CURVE = generate("EC", 256);

  private Keys() {}

  static PublicKey ownPublic() {
    try {
      var key = (RSAPrivateCrtKey) Tokens.signingKey();
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] pem(PublicKey key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
  }

  static Map<String, Object> strangersJwk() {
    var key = (RSAPublicKey) STRANGER.getPublic();
    return Map.of("kty", "RSA", "alg", "RS256", "use", "sig", "kid", "test",
        "n", Jws.encode(key.getModulus().toByteArray()), "e", Jws.encode(key.getPublicExponent().toByteArray()));
  }

  private static KeyPair generate(String algorithm, int size) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
