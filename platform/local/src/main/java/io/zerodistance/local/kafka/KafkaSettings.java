package io.zerodistance.local.kafka;

import java.nio.file.Path;

import io.zerodistance.local.process.Ports;

/** The broker's settings file. Topics are created by name, never by a client's typing error. */
final class KafkaSettings {

  private KafkaSettings() {}

  static String of(Path data, int port, int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%1$s:%3$d
        listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
        advertised.listeners=PLAINTEXT://%1$s:%2$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%4$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=10
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=2097152
        log.retention.hours=168
        """.formatted(Ports.LOOPBACK, port, controllerPort, data);
  }
}
