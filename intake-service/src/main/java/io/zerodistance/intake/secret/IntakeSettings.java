package io.zerodistance.intake.secret;

import io.smallrye.config.ConfigMapping;

/** What an operator must tell intake. */
@ConfigMapping(prefix = "zd.intake")
interface IntakeSettings {

  /** 32 random bytes in base64; seals contacts, refers to customers, derives tracking tokens. */
  String contactKey();
}
