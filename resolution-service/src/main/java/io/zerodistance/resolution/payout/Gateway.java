package io.zerodistance.resolution.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Calls the gateway and says how much can be known from what came back. */
@ApplicationScoped
class Gateway {

  @Inject
  @RestClient
  PayoutGatewayResource client;

  Uni<GatewayAnswer> pay(Payout payout) {
    return client.pay(payout.remedy(), new PayoutGatewayResource.Order(payout.payee(), payout.amount()))
        .map(paid -> read(payout, paid)).onFailure().recoverWithItem(failure -> afterPaying(failure));
  }

  Uni<GatewayAnswer> ask(Payout payout) {
    return client.find(payout.remedy())
        .map(paid -> read(payout, paid)).onFailure().recoverWithItem(failure -> afterAsking(failure));
  }

  private static GatewayAnswer read(Payout payout, PayoutGatewayResource.Paid paid) {
    if (paid == null || !"PAID".equals(paid.status())) {
      return new GatewayAnswer.Unknown("no-payment");
    }
    return paid.amount() != null && !paid.amount().equals(payout.amount())
        ? new GatewayAnswer.Refused("other-amount") : new GatewayAnswer.PaidWith(paid.id());
  }

  private static GatewayAnswer afterPaying(Throwable failure) {
    int status = status(failure);
    // 408, 425 and 429 say "not now"; every other 4xx says "never".
    return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429
        ? new GatewayAnswer.Refused("refused-" + status) : unknown(status);
  }

  private static GatewayAnswer afterAsking(Throwable failure) {
    int status = status(failure);
    return status == 404 ? new GatewayAnswer.NotThere() : unknown(status);
  }

  private static GatewayAnswer unknown(int status) {
    return new GatewayAnswer.Unknown(status == 0 ? "no-answer" : "failed-" + status);
  }

  private static int status(Throwable failure) {
    return failure instanceof WebApplicationException refused ? refused.getResponse().getStatus() : 0;
  }
}
