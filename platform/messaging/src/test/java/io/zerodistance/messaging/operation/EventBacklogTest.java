package io.zerodistance.messaging.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.kafka.Topics;

class EventBacklogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final TopicPartition FIRST = new TopicPartition("intake.events", 0);
  private static final TopicPartition SECOND = new TopicPartition("intake.events", 1);

  private static KafkaServer kafka;

  @BeforeAll
  static void startBroker() {
    kafka = KafkaServer.temporary();
    Topics.create(kafka.bootstrap(), List.of("intake.events"), 2);
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @Test
  void what_is_published_and_not_acknowledged_waits() throws Exception {
    var backlog = backlog(kafka.bootstrap());
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
        var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrap()), new StringSerializer(),
            new StringSerializer())) {
      for (int event = 0; event < 10; event++) {
        producer.send(new ProducerRecord<>("intake.events", event % 2, "key", "event")).get();
      }
      assertThat(backlog.waiting().await().atMost(PATIENCE)).isEqualTo(10);
      admin.alterConsumerGroupOffsets("counter", Map.of(FIRST, new OffsetAndMetadata(4))).all().get();
      assertThat(backlog.waiting().await().atMost(PATIENCE)).isEqualTo(6);
      admin.alterConsumerGroupOffsets("counter",
          Map.of(FIRST, new OffsetAndMetadata(5), SECOND, new OffsetAndMetadata(5))).all().get();
      assertThat(backlog.waiting().await().atMost(PATIENCE)).isZero();
    } finally {
      backlog.close();
    }
  }

  @Test
  void what_no_broker_tells_is_unknown_and_not_zero() {
    var backlog = backlog("127.0.0.1:1");
    try {
      assertThat(backlog.waiting().await().atMost(PATIENCE)).isNull();
    } finally {
      backlog.close();
    }
  }

  @Test
  void a_partition_that_was_never_acknowledged_waits_as_a_whole() {
    assertThat(EventBacklog.difference(Map.of(FIRST, 10L, SECOND, 5L), Map.of(FIRST, new OffsetAndMetadata(8))))
        .isEqualTo(7);
  }

  private static EventBacklog backlog(String brokers) {
    var backlog = new EventBacklog();
    backlog.brokers = brokers;
    backlog.topics = List.of("intake.events");
    backlog.group = "counter";
    backlog.patience = Duration.ofSeconds(2);
    return backlog;
  }
}
