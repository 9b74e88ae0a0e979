package io.zerodistance.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signed token put together by hand, since a library would refuse to make what a forger makes. */
final class Jws {

  static final int PAYLOAD = 1;
  static final int SIGNATURE = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", "test"));
  private final Map<String, Object> claims = new LinkedHashMap<>(Forgery.claims());
  private String payload;

  static Jws good() {
    return new Jws();
  }

  Jws algorithm(String name) {
    return header("alg", name);
  }

  Jws header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  Jws withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  Jws claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  Jws withoutClaim(String name) {
    claims.remove(name);
    return this;
  }

  Jws payload(String text) {
    payload = text;
    return this;
  }

  String unsigned() {
    return body() + ".";
  }

  String signed() {
    return signedWith("SHA256withRSA");
  }

  String signedWith(String signature) {
    return signed(signature, Tokens.signingKey(), null);
  }

  String signedByStranger() {
    return signed("SHA256withRSA", Keys.STRANGER.getPrivate(), null);
  }

  String signedByPss() {
    return algorithm("PS256").signed("RSASSA-PSS", Tokens.signingKey(),
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
  }

  String signedByCurve() {
    return algorithm("ES256").signed("SHA256withECDSAinP1363Format", Keys.CURVE.getPrivate(), null);
  }

  String signedByHmac(byte[] key) {
    try {
      algorithm("HS256");
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var body = body();
      return body + "." + encode(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static long inSeconds(long seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  static String part(String token, int index) {
    return token.split("\\.")[index];
  }

  static String replace(String token, int index, String part) {
    var parts = token.split("\\.");
    parts[index] = part;
    return String.join(".", parts);
  }

  /** Changes one bit in the middle of the signature. */
  static String flip(String token) {
    var signature = Base64.getUrlDecoder().decode(part(token, SIGNATURE));
    signature[signature.length / 2] ^= 1;
    return replace(token, SIGNATURE, encode(signature));
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String signed(String algorithm, PrivateKey key, PSSParameterSpec parameters) {
    try {
      var signature = Signature.getInstance(algorithm);
      if (parameters != null) {
        signature.setParameter(parameters);
      }
      signature.initSign(key);
      var body = body();
      signature.update(body.getBytes(StandardCharsets.US_ASCII));
      return body + "." + encode(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String body() {
    try {
      return encode(JSON.writeValueAsBytes(header)) + "."
          + encode(payload == null ? JSON.writeValueAsBytes(claims) : payload.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
