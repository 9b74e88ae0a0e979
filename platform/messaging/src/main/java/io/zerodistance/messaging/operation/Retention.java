package io.zerodistance.messaging.operation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How long delivered events are remembered. */
@ConfigMapping(prefix = "zd.keep")
public interface Retention {

  /** Inbox rows; longer than {@link #topics}, or a topic played again from its start would have its effects twice. */
  Duration inbox();

  /** What the broker is configured to keep in the event topics. */
  Duration topics();
}
