package io.zerodistance.intake.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The gateways that may bring messages and take letters, by name; none without configuration. */
@ConfigMapping(prefix = "zd.gateways")
interface GatewaySettings {

  @WithParentName
  Map<String, Gateway> all();

  /** One gateway. */
  interface Gateway {

    /** 32 random bytes in base64, known to this gateway alone. */
    String key();

    /** SMS or SOCIAL. */
    String channel();

    /** Where letters to its customers are posted to, signed with its key; without it none is. */
    Optional<String> url();

    /** Whether it brings a letter once however often it gets it; if not, an unclear answer stops for a person. */
    @WithDefault("true")
    boolean idempotent();

    /** How long an answer of it is waited for. */
    @WithDefault("10S")
    Duration patience();

    /** Units that it may file for. */
    Set<String> businessUnits();

    /** Private ranges that files of its messages may lie in; {@code none}: they are fetched from public addresses only. */
    @WithDefault("none")
    List<String> mediaPrivate();

    /** The host of its own store, which is shown {@link #mediaAuthorization}. */
    Optional<String> mediaHost();

    /** The whole value of an Authorization header, such as {@code Bearer …}. */
    Optional<String> mediaAuthorization();

    /** How far its clock may differ from ours: an older request is a replayed one. */
    @WithDefault("5M")
    Duration window();

    /** After so long without a word, the next one begins a new complaint. */
    @WithDefault("14D")
    Duration conversation();
  }
}
