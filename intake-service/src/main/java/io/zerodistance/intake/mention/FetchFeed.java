package io.zerodistance.intake.mention;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.zerodistance.intake.network.AddressRange;

/**
 * Fetches a feed, unless it is unchanged. The name is looked up once and the connection made to the very address that was
 * judged, also after each redirect, so that a name cannot lead elsewhere in between.
 */
@ApplicationScoped
class FetchFeed {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  @Inject
  Vertx vertx;
  @Inject
  MentionSettings settings;

  private HttpClient client;
  private PublicAddressPolicy addresses;

  /** {@code body} is null where nothing has changed. */
  record Fetched(byte[] body, String contentType, String etag, String lastModified) {}

  @PostConstruct
  void prepare() {
    addresses = new PublicAddressPolicy(AddressRange.all(settings.allowedPrivate()));
    client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) settings.patience().toMillis())
        .setReadIdleTimeout((int) settings.patience().toSeconds()).setDecompressionSupported(false)
        .setKeepAlive(false));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** @return a failure {@link FeedTrouble} that tells what is wrong with the source */
  Uni<Fetched> fetch(String address, String etag, String lastModified) {
    return Uni.createFrom()
        .completionStage(() -> follow(address, etag, lastModified, MOST_REDIRECTS).toCompletionStage())
        .ifNoItem().after(settings.patience()).failWith(() -> new FeedTrouble("no-answer"))
        .onFailure(failure -> !(failure instanceof FeedTrouble))
        .transform(failure -> new FeedTrouble("unreachable"));
  }

  private Future<Fetched> follow(String address, String etag, String lastModified, int redirectsLeft) {
    if (PostPolicy.webAddress(address) == null) {
      return Future.failedFuture(new FeedTrouble("no-web-address"));
    }
    var uri = URI.create(address);
    return vertx.executeBlocking(() -> InetAddress.getAllByName(uri.getHost()), false)
        .compose(found -> Arrays.stream(found).allMatch(addresses::allows) ? ask(uri, found[0], etag, lastModified)
            : Future.failedFuture(new FeedTrouble("not-public")))
        .compose(answer -> {
          if (REDIRECTS.contains(answer.statusCode()) && answer.getHeader("Location") != null) {
            leave(answer);
            return redirectsLeft == 0 ? Future.failedFuture(new FeedTrouble("too-many-redirects"))
                : follow(uri.resolve(answer.getHeader("Location")).toString(), etag, lastModified, redirectsLeft - 1);
          }
          return read(answer);
        });
  }

  private Future<HttpClientResponse> ask(URI uri, InetAddress judged, String etag, String lastModified) {
    boolean secure = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var options = new RequestOptions().setMethod(HttpMethod.GET).setSsl(secure).setHost(uri.getHost()).setPort(port)
        .setServer(SocketAddress.inetSocketAddress(port, judged.getHostAddress()))
        .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    return client.request(options).compose(request -> {
      request.putHeader("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9");
      request.putHeader("User-Agent", "ZeroDistance");
      if (etag != null) {
        request.putHeader("If-None-Match", etag);
      }
      if (lastModified != null) {
        request.putHeader("If-Modified-Since", lastModified);
      }
      return request.send();
    });
  }

  private static Future<Fetched> read(HttpClientResponse answer) {
    if (answer.statusCode() == 304) {
      return Future.succeededFuture(new Fetched(null, null, null, null));
    }
    if (answer.statusCode() != 200) {
      leave(answer);
      return Future.failedFuture(new FeedTrouble("status-" + answer.statusCode()));
    }
    var whole = Promise.<Fetched>promise();
    var body = Buffer.buffer();
    answer.handler(part -> {
      body.appendBuffer(part);
      if (body.length() > MOST_BYTES) {
        whole.tryFail(new FeedTrouble("too-large"));
        answer.request().reset();
      }
    });
    answer.exceptionHandler(whole::tryFail);
    answer.endHandler(end -> whole.tryComplete(new Fetched(body.getBytes(), answer.getHeader("Content-Type"),
        answer.getHeader("ETag"), answer.getHeader("Last-Modified"))));
    return whole.future();
  }

  /** What else it sends is not wanted, and that it cannot send it is no fault. */
  private static void leave(HttpClientResponse answer) {
    answer.exceptionHandler(unwanted -> {});
    answer.request().reset();
  }
}
