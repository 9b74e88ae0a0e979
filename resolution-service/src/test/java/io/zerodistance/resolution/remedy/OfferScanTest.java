package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import org.junit.jupiter.api.Test;

import io.quarkus.scheduler.Scheduled;

/** After an outage the answers that came meanwhile are read before offers end without one. */
class OfferScanTest {

  @Test
  void offers_are_not_looked_at_right_after_a_start() throws Exception {
    var scan = FollowOffers.class.getDeclaredMethod("scan").getAnnotation(Scheduled.class);
    var settings = new Properties();
    try (var file = FollowOffers.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    assertThat(scan.delayed()).isEqualTo("{resolution.offer.scan-after}");
    assertThat(settings.getProperty("resolution.offer.scan-after")).isEqualTo("15m");
  }
}
