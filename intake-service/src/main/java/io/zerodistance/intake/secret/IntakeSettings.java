package io.zerodistance.intake.secret;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What an operator must tell intake. */
@ConfigMapping(prefix = "zd.intake")
interface IntakeSettings {

  /** 32 random bytes in base64; seals contacts, refers to customers, derives tracking tokens. Only a demonstration may lack it. */
  Optional<String> contactKey();
}
