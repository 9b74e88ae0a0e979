package io.zerodistance.intake.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters are sent. */
@ConfigMapping(prefix = "zd.delivery")
interface DeliverySettings {

  /** How often every replica looks for what is due; each letter is taken by one. */
  @WithDefault("3s")
  String send();

  /** Where the customer's page is. */
  @WithDefault("${zd.mail.public-url:http://localhost:8080}")
  String publicUrl();

  @WithDefault("16")
  int batch();

  @WithDefault("4")
  int parallel();

  /** How long a replica has a letter that it took; longer than all that one attempt may take. */
  @WithDefault("2M")
  Duration held();

  /** After so many attempts, which take half a day, a person decides. */
  @WithDefault("12")
  int attempts();
}
