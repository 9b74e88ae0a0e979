package io.zerodistance.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

  @Test
  void topics_are_created_once_with_the_wanted_number_of_partitions() throws Exception {
    try (var server = KafkaServer.temporary()) {
      Topics.create(server.bootstrap(), List.of("intake.events"), 12);
      Topics.create(server.bootstrap(), List.of("intake.events", "routing.events"), 12);
      try (var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
        var topics = admin.describeTopics(List.of("intake.events", "routing.events")).allTopicNames()
            .get(10, TimeUnit.SECONDS);
        assertThat(topics.values()).allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
      }
    }
  }
}
