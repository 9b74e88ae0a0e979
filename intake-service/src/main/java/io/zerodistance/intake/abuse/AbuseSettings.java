package io.zerodistance.intake.abuse;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client without an account may ask for. */
@ConfigMapping(prefix = "zd.abuse")
interface AbuseSettings {

  /** Addresses or ranges that are never limited, such as a gateway of ours; {@code none} for nobody. */
  @WithDefault("none")
  List<String> trusted();

  /** Who stands before us and may say in X-Forwarded-For for whom it asks; {@code none} for nobody. */
  @WithDefault("127.0.0.0/8,::1/128")
  List<String> edge();

  /** Any request without an account, reading too, counted by each replica for itself. */
  Allowance.Rate requests();

  /** Filings that a replica lets pass without asking anybody. */
  Allowance.Rate filingsAtOnce();

  /** Filings without proof of work beyond those, counted by all replicas together. */
  Allowance.Rate filings();

  /** Filings with proof of work, counted by all replicas together. */
  Allowance.Rate filingsWithWork();

  /** Messages, files, answers and whatever else is added, counted by all replicas together. */
  Allowance.Rate additions();

  /** Mean work is half of this number of hashes. */
  @WithDefault("60000")
  long work();

  /** How long a challenge may be solved. */
  @WithDefault("10M")
  Duration workExpires();

  /** How often what no longer counts is removed; {@code off} for never. */
  String forget();
}
