package io.zerodistance.intake.harm;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long words of harm may wait in a list. */
@ConfigMapping(prefix = "zd.harm")
interface HarmSettings {

  /** After so long with nobody looking after it, a grievance or a post is shown to the unit's supervisors wherever they are at the desk. */
  @WithDefault("15M")
  Duration patience();
}
