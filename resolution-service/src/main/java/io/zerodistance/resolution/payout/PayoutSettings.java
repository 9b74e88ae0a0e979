package io.zerodistance.resolution.payout;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the payout worker works. */
@ConfigMapping(prefix = "resolution.payout")
interface PayoutSettings {

  /** How often due payouts are looked for; {@code off} stops the worker. */
  @WithDefault("1s")
  String every();

  @WithDefault("8")
  int batch();

  /** As many as the batch, so that no claim waits for its turn while its lease runs. */
  @WithDefault("8")
  int parallel();

  /** How long a claim holds; must be longer than all calls of one attempt together. */
  @WithDefault("60s")
  Duration lease();

  /** After so many attempts without a clear answer a person decides. */
  @WithDefault("6")
  int attempts();

  /** Wait after the first attempt; doubled each time. */
  @WithDefault("2s")
  Duration backoff();
}
