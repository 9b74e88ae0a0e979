package io.zerodistance.messaging.event;

import java.time.Instant;
import java.util.UUID;

/** An event as a handler gets it: the CloudEvents attributes and the data in the consumer's own shape. */
public record Received<T>(UUID id, String type, String subject, String businessUnit, long sequence, Instant time,
    T data) {}
