package io.zerodistance.resolution.reply;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What we wrote to the customer; {@code overridden} holds the reason when parts that its kind needs were missing on purpose.
 */
@RegisterForReflection
public record SentReply(String id, String text, List<ReplyPart> parts, String overridden, String by, Instant at,
    Kind kind) {

  /** A reply, or the notice that something promised takes longer. */
  public enum Kind {
    REPLY,
    DELAY_NOTICE
  }
}
