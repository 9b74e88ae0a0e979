package io.zerodistance.intake.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Where intake looks for the services beside it: free ports of this machine, served or not as a test has it. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    var keys = new HashMap<>(Map.of("quarkus.rest-client.resolution.url", freeAddress(), "zd.gateways.texts.key", key(),
        "zd.gateways.texts.channel",
        "SMS", "zd.gateways.texts.business-units", "food", "zd.gateways.texts.url", freeAddress() + "/letters",
        "zd.gateways.messenger.key", key(), "zd.gateways.messenger.channel", "SOCIAL",
        "zd.gateways.messenger.business-units", "food,retail"));
    keys.put("zd.gateways.messenger.url", freeAddress() + "/letters");
    return keys;
  }

  private static String key() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static String freeAddress() {
    try (var free = new ServerSocket(0)) {
      return "http://127.0.0.1:" + free.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
