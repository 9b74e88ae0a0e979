package io.zerodistance.intake.network;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Asks a web address that somebody else named. The name is looked up once and the connection made to the very address that was
 * judged, also after each redirect, so that a name cannot lead elsewhere in between.
 */
@ApplicationScoped
public class AskAddress {

  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  @Inject
  Vertx vertx;

  private HttpClient client;

  /**
   * @param allowed which addresses may be asked
   * @param patience until the answer is read to its end
   * @param headers what one host is told, which may not be what another is told after a redirect
   */
  public record Question(String address, PublicAddressPolicy allowed, Duration patience,
      Function<URI, Map<String, String>> headers) {}

  @PostConstruct
  void prepare() {
    client = vertx.createHttpClient(new HttpClientOptions().setDecompressionSupported(false).setKeepAlive(false));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * Ends on the context on which it began.
   *
   * @param read reads an answer that is no redirect, or fails with its own reason
   * @return a failure {@link FetchTrouble} where there was none to read in time
   */
  public <T> Uni<T> ask(Question question, Function<HttpClientResponse, Future<T>> read) {
    return Uni.createFrom().emitter(emitter -> {
      var context = vertx.getOrCreateContext();
      var running = new AtomicReference<HttpClientRequest>();
      Uni.createFrom().completionStage(() -> follow(question, question.address(), MOST_REDIRECTS, running)
          .compose(read::apply).toCompletionStage())
          .ifNoItem().after(question.patience()).failWith(() -> new FetchTrouble("no-answer"))
          .onFailure().invoke(() -> {
            if (running.get() != null) {
              running.get().reset();
            }
          })
          .subscribe().with(item -> context.runOnContext(ignored -> emitter.complete(item)),
              failure -> context.runOnContext(ignored -> emitter.fail(failure)));
    });
  }

  /** What else it sends is not wanted, and that it cannot send it is no fault. */
  public static void leave(HttpClientResponse answer) {
    answer.exceptionHandler(unwanted -> {});
    answer.request().reset();
  }

  private Future<HttpClientResponse> follow(Question question, String address, int redirectsLeft,
      AtomicReference<HttpClientRequest> running) {
    if (WebAddressPolicy.accept(address) == null) {
      return Future.failedFuture(new FetchTrouble("no-web-address"));
    }
    var uri = URI.create(address);
    return vertx.executeBlocking(() -> InetAddress.getAllByName(uri.getHost()), false)
        .compose(found -> Arrays.stream(found).allMatch(question.allowed()::allows)
            ? send(question, uri, found[0], running) : Future.failedFuture(new FetchTrouble("not-public")))
        .recover(failure -> Future.failedFuture(failure instanceof FetchTrouble ? failure
            : new FetchTrouble("unreachable")))
        .compose(answer -> {
          if (REDIRECTS.contains(answer.statusCode()) && answer.getHeader("Location") != null) {
            leave(answer);
            return redirectsLeft == 0 ? Future.failedFuture(new FetchTrouble("too-many-redirects"))
                : follow(question, target(uri, answer.getHeader("Location")), redirectsLeft - 1, running);
          }
          return Future.succeededFuture(answer);
        });
  }

  /** What is no address at all is refused as such. */
  private static String target(URI from, String location) {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException none) {
      return location;
    }
  }

  private Future<HttpClientResponse> send(Question question, URI uri, InetAddress judged,
      AtomicReference<HttpClientRequest> running) {
    boolean secure = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var options = new RequestOptions().setMethod(HttpMethod.GET).setSsl(secure).setHost(uri.getHost()).setPort(port)
        .setConnectTimeout(question.patience().toMillis()).setIdleTimeout(question.patience().toMillis())
        .setServer(SocketAddress.inetSocketAddress(port, judged.getHostAddress()))
        .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    return client.request(options).compose(request -> {
      running.set(request);
      request.putHeader("User-Agent", "ZeroDistance");
      question.headers().apply(uri).forEach(request::putHeader);
      return request.send();
    });
  }
}
