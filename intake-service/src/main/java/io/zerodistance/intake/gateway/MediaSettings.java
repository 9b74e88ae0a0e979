package io.zerodistance.intake.gateway;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How what comes with gateways' messages is fetched. */
@ConfigMapping(prefix = "zd.gateway-media")
interface MediaSettings {

  /** How often every replica looks for what is due; each is fetched by one. */
  @WithDefault("5s")
  String every();

  @WithDefault("16")
  int batch();

  @WithDefault("4")
  int parallel();

  /** How long one file may take to arrive. */
  @WithDefault("1M")
  Duration patience();

  /** How long a replica has one that it took; longer than all that one attempt may take. */
  @WithDefault("5M")
  Duration held();

  /** After so many attempts, which take about two hours, it counts as lost: gateways keep what they brought for a short time. */
  @WithDefault("9")
  int attempts();
}
