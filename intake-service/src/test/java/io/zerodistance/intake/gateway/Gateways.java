package io.zerodistance.intake.gateway;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.secret.SignedCall;

/** An SMS gateway of two units, whose files lie on this machine, and a messenger of one. */
public class Gateways implements QuarkusTestResourceLifecycleManager {

  static final String SMS_KEY = "c21zLXNtcy1zbXMtc21zLXNtcy1zbXMtc21zLXNtcy0=";
  static final String CHAT_KEY = "Y2hhdC1jaGF0LWNoYXQtY2hhdC1jaGF0LWNoYXQtY2g=";

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    settings.put("zd.gateways.sms.key", SMS_KEY);
    settings.put("zd.gateways.sms.channel", "SMS");
    settings.put("zd.gateways.sms.business-units", "food,retail");
    settings.put("zd.gateways.sms.media-private", "127.0.0.1");
    settings.put("zd.gateways.sms.media-host", "127.0.0.1");
    settings.put("zd.gateways.sms.media-authorization", "Bearer of-the-store");
    settings.put("zd.gateways.chat.key", CHAT_KEY);
    settings.put("zd.gateways.chat.channel", "SOCIAL");
    settings.put("zd.gateways.chat.business-units", "food");
    settings.put("zd.mail.public-url", "https://care.example");
    return settings;
  }

  @Override
  public void stop() {
    // Nothing was started.
  }

  static ValidatableResponse post(String gateway, String key, String body) {
    return post(gateway, key, body, Instant.now());
  }

  static ValidatableResponse post(String gateway, String key, String body, Instant at) {
    var timestamp = Long.toString(at.getEpochSecond());
    return given().contentType("application/json").header(SignedCall.TIMESTAMP, timestamp)
        .header(SignedCall.SIGNATURE, "v1=" + hmac(key, timestamp + "." + body)).body(body.getBytes())
        .post("/api/intake/gateways/" + gateway + "/messages").then();
  }

  /** As a gateway computes it, not as we check it. */
  private static String hmac(String key, String text) {
    try {
      var mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes()));
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
