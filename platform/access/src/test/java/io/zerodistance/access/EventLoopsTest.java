package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** How many event loops a process has. */
class EventLoopsTest {

  private static final String KEY = "quarkus.vertx.event-loops-pool-size";

  @Test
  void one_for_each_processor() {
    var config = new SmallRyeConfigBuilder().addDiscoveredSources().build();
    assertThat(config.getValue(KEY, Integer.class)).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void as_many_as_somebody_says() {
    var said = new PropertiesConfigSource(Map.of(KEY, "7"), "said", 250);
    var config = new SmallRyeConfigBuilder().addDiscoveredSources().withSources(said).build();
    assertThat(config.getValue(KEY, Integer.class)).isEqualTo(7);
  }
}
