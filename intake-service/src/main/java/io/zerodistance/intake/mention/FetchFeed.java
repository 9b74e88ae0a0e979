package io.zerodistance.intake.mention;

import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.zerodistance.intake.network.AddressRange;
import io.zerodistance.intake.network.AskAddress;
import io.zerodistance.intake.network.FetchTrouble;
import io.zerodistance.intake.network.PublicAddressPolicy;

/** Fetches a feed, unless it is unchanged. */
@ApplicationScoped
class FetchFeed {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final String FORMATS =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9";

  @Inject
  AskAddress askAddress;
  @Inject
  MentionSettings settings;

  private PublicAddressPolicy addresses;

  /** {@code body} is null where nothing has changed. */
  record Fetched(byte[] body, String contentType, String etag, String lastModified) {}

  @PostConstruct
  void prepare() {
    addresses = new PublicAddressPolicy(AddressRange.all(settings.allowedPrivate()));
  }

  /** @return a failure {@link FetchTrouble} that tells what is wrong with the source */
  Uni<Fetched> fetch(String address, String etag, String lastModified) {
    var headers = headers(etag, lastModified);
    return askAddress.ask(new AskAddress.Question(address, addresses, settings.patience(), host -> headers),
        FetchFeed::read);
  }

  private static Map<String, String> headers(String etag, String lastModified) {
    var headers = new HashMap<String, String>();
    headers.put("Accept", FORMATS);
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }

  private static Future<Fetched> read(HttpClientResponse answer) {
    if (answer.statusCode() == 304) {
      return Future.succeededFuture(new Fetched(null, null, null, null));
    }
    if (answer.statusCode() != 200) {
      AskAddress.leave(answer);
      return Future.failedFuture(new FetchTrouble("status-" + answer.statusCode()));
    }
    var whole = Promise.<Fetched>promise();
    var body = Buffer.buffer();
    answer.handler(part -> {
      body.appendBuffer(part);
      if (body.length() > MOST_BYTES) {
        whole.tryFail(new FetchTrouble("too-large"));
        answer.request().reset();
      }
    });
    answer.exceptionHandler(broken -> whole.tryFail(new FetchTrouble("unreachable")));
    answer.endHandler(end -> whole.tryComplete(new Fetched(body.getBytes(), answer.getHeader("Content-Type"),
        answer.getHeader("ETag"), answer.getHeader("Last-Modified"))));
    return whole.future();
  }
}
