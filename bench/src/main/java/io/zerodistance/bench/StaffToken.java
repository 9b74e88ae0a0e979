package io.zerodistance.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.zerodistance.local.process.Json;

/** Signs staff in without an identity provider: the benchmark's intake knows this key only. */
final class StaffToken {

  static final String ISSUER = "https://identity.bench/realms/zerodistance";

  private final KeyPair keys;

  StaffToken() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  String of(String staff, String role, List<String> businessUnits) throws Exception {
    var now = Instant.now();
    var claims = Map.of("iss", ISSUER, "aud", "zerodistance", "sub", "subject-of-" + staff, "typ", "Bearer",
        "preferred_username", staff, "realm_access", Map.of("roles", List.of(role)), "business_units", businessUnits,
        "iat", now.getEpochSecond(), "exp", now.plus(Duration.ofHours(6)).getEpochSecond());
    var head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}".getBytes(StandardCharsets.UTF_8));
    var signed = head + "." + encode(Json.MAPPER.writeValueAsBytes(claims));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + encode(signature.sign());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
