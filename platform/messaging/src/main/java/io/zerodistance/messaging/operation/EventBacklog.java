package io.zerodistance.messaging.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/** Asks the broker how many published events this service has not yet acknowledged, over all of its replicas. */
@ApplicationScoped
public class EventBacklog {

  private static final Logger LOG = Logger.getLogger(EventBacklog.class);

  @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:19092")
  String brokers;
  @ConfigProperty(name = "mp.messaging.incoming.events.topics")
  List<String> topics;
  @ConfigProperty(name = "quarkus.application.name")
  String group;
  @ConfigProperty(name = "zd.backlog.patience", defaultValue = "2S")
  Duration patience;

  private Admin admin;

  /** @return the number of waiting events, or null when the broker did not say in time: unknown is not zero */
  public Uni<Long> waiting() {
    return Uni.createFrom().deferred(() -> Uni.createFrom().completionStage(ask()))
        .ifNoItem().after(patience).fail()
        .onFailure().invoke(failure -> LOG.warnf("backlog unknown: %s", failure.getClass().getSimpleName()))
        .onFailure().recoverWithNull();
  }

  private CompletionStage<Long> ask() {
    var broker = admin();
    return broker.describeTopics(topics).allTopicNames().toCompletionStage().thenCompose(described -> {
      var partitions = described.values().stream().flatMap(topic -> topic.partitions().stream()
          .map(partition -> new TopicPartition(topic.name(), partition.partition()))).toList();
      var newest = broker.listOffsets(partitions.stream()
          .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()))).all()
          .toCompletionStage();
      var acknowledged = broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().toCompletionStage();
      return newest.thenCombine(acknowledged, (ends, offsets) -> {
        var end = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, offset) -> end.put(partition, offset.offset()));
        return difference(end, offsets);
      });
    });
  }

  static long difference(Map<TopicPartition, Long> newest, Map<TopicPartition, OffsetAndMetadata> acknowledged) {
    return newest.entrySet().stream().mapToLong(end -> {
      var offset = acknowledged.get(end.getKey());
      return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
    }).sum();
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(Map.of("bootstrap.servers", brokers, "client.id", group + "-backlog",
          "request.timeout.ms", String.valueOf(patience.toMillis()),
          "default.api.timeout.ms", String.valueOf(patience.toMillis())));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
