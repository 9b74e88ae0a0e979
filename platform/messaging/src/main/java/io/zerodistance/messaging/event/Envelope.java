package io.zerodistance.messaging.event;

import java.time.Instant;
import java.util.UUID;

/** A published event with its data still as JSON text. */
public record Envelope(UUID id, String type, String subject, String businessUnit, long sequence, Instant time,
    String payload) {}
