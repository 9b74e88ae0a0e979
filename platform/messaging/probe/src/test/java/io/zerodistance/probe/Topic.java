package io.zerodistance.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.zerodistance.local.process.Await;

/** What is really in the broker. */
record Topic(String name) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Everything from the start up to now, in order within each partition. */
  List<ConsumerRecord<String, byte[]>> all() {
    return all(name);
  }

  static List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", Servers.bootstrap()),
        new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream().map(part -> new TopicPartition(topic, part.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var read = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(500)).forEach(read::add);
      }
      return read;
    }
  }

  void awaitAtLeast(int wanted) {
    Await.until(wanted + " records of " + name, PATIENCE, null, () -> all().size() >= wanted);
  }

  List<String> ids() {
    return all().stream().map(record -> header(record, "ce_id")).toList();
  }

  /** The sequence numbers of each case as a reader meets them for the first time; copies left out. */
  Map<String, List<Long>> firstCopies() {
    var seen = new HashSet<String>();
    var sequences = new LinkedHashMap<String, List<Long>>();
    all().stream().filter(record -> seen.add(header(record, "ce_id"))).forEach(record -> sequences
        .computeIfAbsent(record.key(), number -> new ArrayList<>()).add(Long.parseLong(header(record, "ce_sequence"))));
    return sequences;
  }

  /** Puts a record without any CloudEvents attribute into the topic. */
  void sendRaw(String key, String value) {
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", Servers.bootstrap()),
        new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(name, key, value.getBytes(StandardCharsets.UTF_8))).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Forgets how far the group has read, so that its next member starts from the first record. */
  void forgetOffsets(String group) {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.bootstrap()))) {
      admin.deleteConsumerGroups(Set.of(group)).all().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
