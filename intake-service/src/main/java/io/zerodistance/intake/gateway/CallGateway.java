package io.zerodistance.intake.gateway;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.zerodistance.intake.delivery.Outcome;
import io.zerodistance.intake.secret.SignedCall;

/** Posts signed to a gateway and says how much can be known from what came back; what it answers besides the status is not read. */
@ApplicationScoped
class CallGateway {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  @Inject
  Vertx vertx;
  @Inject
  Clock clock;

  private HttpClient client;

  @PostConstruct
  void prepare() {
    client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) CONNECT.toMillis())
        .setKeepAlive(false));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  Uni<Outcome> call(GatewaySettings.Gateway gateway, URI url, String key, byte[] body) {
    return Uni.createFrom().deferred(() -> {
      var timestamp = Long.toString(clock.instant().getEpochSecond());
      var signature = new SignedCall(Base64.getDecoder().decode(gateway.key()), gateway.window()).sign(timestamp, body);
      var options = new RequestOptions().setAbsoluteURI(url.toString()).setMethod(HttpMethod.POST)
          .putHeader("Content-Type", "application/json").putHeader("Idempotency-Key", key)
          .putHeader(SignedCall.TIMESTAMP, timestamp).putHeader(SignedCall.SIGNATURE, signature);
      return Uni.createFrom().completionStage(() -> client.request(options)
          .compose(request -> request.send(Buffer.buffer(body))).map(answer -> {
            // Its length is its own affair.
            answer.exceptionHandler(unwanted -> {});
            answer.request().reset();
            return answer.statusCode();
          }).toCompletionStage());
    }).ifNoItem().after(gateway.patience()).fail()
        .map(status -> answered(status, gateway.idempotent()))
        .onFailure().recoverWithItem(failure -> failed(failure, gateway.idempotent()));
  }

  static Outcome answered(int status, boolean idempotent) {
    var reason = "gateway-" + status;
    return switch (status / 100) {
      case 2 -> new Outcome.Sent();
      // 408, 425 and 429 say "not now"; every other 4xx says "never".
      case 4 -> status == 408 || status == 425 || status == 429 ? new Outcome.Later(reason)
          : new Outcome.Refused(reason);
      case 5 -> perhaps(reason, idempotent);
      default -> new Outcome.Refused(reason);
    };
  }

  /** Who was never reached has taken nothing; a call that broke off may have been taken. */
  static Outcome failed(Throwable failure, boolean idempotent) {
    return failure instanceof ConnectException || failure instanceof UnknownHostException
        || failure.getCause() instanceof ConnectException ? new Outcome.Later("no-connection")
            : perhaps("no-answer", idempotent);
  }

  private static Outcome perhaps(String reason, boolean idempotent) {
    return idempotent ? new Outcome.Later(reason) : new Outcome.Unclear(reason);
  }
}
