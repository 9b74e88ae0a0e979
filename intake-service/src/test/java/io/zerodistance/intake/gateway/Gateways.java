package io.zerodistance.intake.gateway;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An SMS gateway of two units and a messenger of one. */
public class Gateways implements QuarkusTestResourceLifecycleManager {

  static final String SMS_KEY = "c21zLXNtcy1zbXMtc21zLXNtcy1zbXMtc21zLXNtcy0=";
  static final String CHAT_KEY = "Y2hhdC1jaGF0LWNoYXQtY2hhdC1jaGF0LWNoYXQtY2g=";

  @Override
  public Map<String, String> start() {
    return Map.of("zd.gateways.sms.key", SMS_KEY, "zd.gateways.sms.channel", "SMS", "zd.gateways.sms.business-units",
        "food,retail", "zd.gateways.chat.key", CHAT_KEY, "zd.gateways.chat.channel", "SOCIAL",
        "zd.gateways.chat.business-units", "food", "zd.mail.public-url", "https://care.example");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
