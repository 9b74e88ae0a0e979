package io.zerodistance.messaging.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, data as the record's value. */
public final class CloudEventHeaders {

  private CloudEventHeaders() {}

  public static List<Header> of(Envelope event, String source) {
    return List.of(header("ce_specversion", "1.0"), header("ce_id", event.id().toString()), header("ce_source", source),
        header("ce_type", event.type()), header("ce_subject", event.subject()), header("ce_time", event.time().toString()),
        header("ce_businessunit", event.businessUnit()), header("ce_sequence", Long.toString(event.sequence())),
        header("content-type", "application/json"));
  }

  /** @throws IllegalArgumentException when an attribute is missing or malformed; the message names the attribute only */
  public static Envelope read(ConsumerRecord<String, byte[]> record) {
    var headers = record.headers();
    var subject = text(headers, "ce_subject");
    if (record.value() == null) {
      throw new IllegalArgumentException("no data");
    }
    try {
      return new Envelope(UUID.fromString(text(headers, "ce_id")), text(headers, "ce_type"), subject,
          text(headers, "ce_businessunit"), Long.parseLong(text(headers, "ce_sequence")),
          Instant.parse(text(headers, "ce_time")), new String(record.value(), StandardCharsets.UTF_8));
    } catch (java.time.DateTimeException malformed) {
      throw new IllegalArgumentException("ce_time");
    }
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException(name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
