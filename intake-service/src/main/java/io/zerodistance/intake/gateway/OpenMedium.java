package io.zerodistance.intake.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.zerodistance.intake.attachment.Incoming;
import io.zerodistance.intake.attachment.StreamToFile;
import io.zerodistance.intake.network.AddressRange;
import io.zerodistance.intake.network.AskAddress;
import io.zerodistance.intake.network.FetchTrouble;
import io.zerodistance.intake.network.PublicAddressPolicy;

/** The bytes of a file that a message holds or names; from public addresses, and those that are the gateway's own. */
@ApplicationScoped
class OpenMedium {

  @Inject
  GatewaySettings gateways;
  @Inject
  MediaSettings settings;
  @Inject
  AskAddress askAddress;
  @Inject
  Vertx vertx;

  Incoming of(String gatewayName, GatewayMessage.Medium medium) {
    if (medium.data() != null) {
      return Incoming.of(Base64.getDecoder().decode(medium.data()));
    }
    var gateway = gateways.all().get(gatewayName);
    return gateway == null ? (file, limit) -> Uni.createFrom().failure(new FetchTrouble("gateway-unknown"))
        : (file, limit) -> askAddress.ask(
            new AskAddress.Question(medium.url(),
                new PublicAddressPolicy(AddressRange.all(gateway.mediaPrivate())),
                settings.patience(), host -> headers(gateway, host)),
            answer -> read(answer, file, limit));
  }

  /** What opens the gateway's own store is shown to that host alone, also when it sends us on. */
  private static Map<String, String> headers(GatewaySettings.Gateway gateway, URI host) {
    return gateway.mediaHost().filter(host.getHost()::equalsIgnoreCase).isPresent()
        ? gateway.mediaAuthorization().map(value -> Map.of("Authorization", value)).orElse(Map.of()) : Map.of();
  }

  private Future<Void> read(HttpClientResponse answer, Path file, long limit) {
    if (answer.statusCode() != 200) {
      AskAddress.leave(answer);
      return Future.failedFuture(new FetchTrouble("status-" + answer.statusCode()));
    }
    answer.pause();
    return StreamToFile.write(vertx.getOrCreateContext(), answer, () -> false, file, limit);
  }
}
