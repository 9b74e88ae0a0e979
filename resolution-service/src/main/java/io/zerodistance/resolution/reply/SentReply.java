package io.zerodistance.resolution.reply;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A reply as it went to the customer; {@code overridden} holds the reason when parts were missing on purpose. */
@RegisterForReflection
public record SentReply(String id, String text, List<ReplyPart> parts, String overridden, String by, Instant at) {}
