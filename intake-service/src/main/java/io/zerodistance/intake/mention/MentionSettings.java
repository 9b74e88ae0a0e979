package io.zerodistance.intake.mention;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How feeds are read. */
@ConfigMapping(prefix = "zd.mention")
interface MentionSettings {

  /** How often every replica looks for feeds that are due; {@code off} for never. */
  String poll();

  /** How long one feed may take to answer. */
  @WithDefault("20S")
  Duration patience();

  /** Private ranges that feeds may lie in; {@code none} for none. */
  @WithDefault("none")
  List<String> allowedPrivate();
}
