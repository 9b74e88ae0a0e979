package io.zerodistance.intake.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.intake.secret.TrackingTokens;

/** The whole address of a customer's page, as it is written into a message: token included, so only for that customer. */
@ApplicationScoped
public class TrackingLinks {

  @Inject
  DeliverySettings settings;
  @Inject
  TrackingTokens tokens;

  public String of(String number) {
    return settings.publicUrl() + "/track?number=" + number + "#" + tokens.of(number);
  }
}
