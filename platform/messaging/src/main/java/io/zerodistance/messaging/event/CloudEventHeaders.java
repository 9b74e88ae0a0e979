package io.zerodistance.messaging.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

import io.zerodistance.access.Scope;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers, data as the record's value. */
public final class CloudEventHeaders {

  private CloudEventHeaders() {}

  public static List<Header> of(Envelope event, String source) {
    return List.of(header("ce_specversion", "1.0"), header("ce_id", event.id().toString()), header("ce_source", source),
        header("ce_type", event.type()), header("ce_subject", event.subject()),
        header("ce_time", event.time().toString()),
        header("ce_businessunit", event.businessUnit()), header("ce_sequence", Long.toString(event.sequence())),
        header("content-type", "application/json"));
  }

  /** @throws IllegalArgumentException when an attribute is missing or malformed; the message names the attribute only */
  public static Envelope read(ConsumerRecord<String, byte[]> record) {
    var headers = record.headers();
    var subject = read(headers, "ce_subject", CloudEventHeaders::storable);
    var type = read(headers, "ce_type", CloudEventHeaders::storable);
    if (record.value() == null) {
      throw new IllegalArgumentException("data");
    }
    return new Envelope(read(headers, "ce_id", UUID::fromString), type, subject,
        read(headers, "ce_businessunit", unit -> Scope.of(unit).businessUnits().iterator().next()),
        read(headers, "ce_sequence", Long::valueOf), read(headers, "ce_time", Instant::parse), data(record.value()));
  }

  private static <T> T read(Headers headers, String name, Function<String, T> parser) {
    var header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new IllegalArgumentException(name);
    }
    try {
      return parser.apply(new String(header.value(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new IllegalArgumentException(name);
    }
  }

  private static String data(byte[] value) {
    try {
      return storable(new String(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException unstorable) {
      throw new IllegalArgumentException("data");
    }
  }

  /** PostgreSQL keeps no NUL: such an event could not even be parked. */
  private static String storable(String text) {
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
