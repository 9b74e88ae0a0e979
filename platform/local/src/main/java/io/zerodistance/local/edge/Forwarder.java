package io.zerodistance.local.edge;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.zerodistance.local.edge.Upstream.Replica;
import io.zerodistance.local.process.Ports;

/**
 * Forwards a request to a replica and streams the answer back. A replica that does not accept the connection costs
 * nothing but time: the next one is asked. Once the request is on its way, only GET and HEAD are asked again elsewhere.
 */
final class Forwarder {

  private static final long ANSWER_MILLIS = 60_000;
  private static final long UPLOAD_MILLIS = 900_000;
  private static final Pattern UPLOADS = Pattern.compile("/api/(intake/)?complaints/[^/]+/attachments");
  private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Vertx vertx;
  private final HttpClient client;

  Forwarder(Vertx vertx) {
    this.vertx = vertx;
    client = vertx.createHttpClient(
        new HttpClientOptions().setConnectTimeout(2000).setKeepAliveTimeout(20).setDecompressionSupported(false),
        new PoolOptions().setHttp1MaxSize(128));
  }

  void forward(HttpServerRequest request, Upstream upstream) {
    if (isUpload(request)) {
      // A file goes through piece by piece: it is never held here, and never sent twice.
      request.pause();
      ask(request, upstream, null);
      return;
    }
    BoundedBody.of(request).onSuccess(body -> ask(request, upstream, body)).onFailure(failure -> {
      if (failure instanceof BoundedBody.TooLarge) {
        Problem.answer(request, 413, "body-too-large", "Send at most " + BoundedBody.LIMIT + " bytes.");
      }
    });
  }

  private static boolean isUpload(HttpServerRequest request) {
    return request.method() == HttpMethod.POST && UPLOADS.matcher(request.path()).matches();
  }

  /** @param body null for one that is passed on as it arrives */
  private void ask(HttpServerRequest request, Upstream upstream, Buffer body) {
    attempt(request, body, upstream.inTurn(System.nanoTime()))
        .compose(answer -> pass(answer, request, upstream))
        .onFailure(failure -> refuse(request, upstream, failure));
  }

  private Future<HttpClientResponse> attempt(HttpServerRequest request, Buffer body, List<Replica> replicas) {
    if (replicas.isEmpty()) {
      return Future.failedFuture(new NobodyThere());
    }
    var replica = replicas.getFirst();
    var others = replicas.subList(1, replicas.size());
    var options = new RequestOptions().setMethod(request.method()).setHost(Ports.LOOPBACK).setPort(replica.port())
        .setURI(request.uri());
    return client.request(options).transform(connected -> {
      if (connected.failed()) {
        replica.failed(System.nanoTime());
        return attempt(request, body, others);
      }
      return send(connected.result(), request, body).onSuccess(_ -> replica.answered()).recover(failure -> {
        replica.failed(System.nanoTime());
        var again = REPEATABLE.contains(request.method()) && !others.isEmpty();
        return again ? attempt(request, body, others) : Future.failedFuture(failure);
      });
    });
  }

  private Future<HttpClientResponse> send(HttpClientRequest onward, HttpServerRequest request, Buffer body) {
    ForwardedHeaders.ofRequest(request, onward.headers());
    var timer = vertx.setTimer(body == null ? UPLOAD_MILLIS : ANSWER_MILLIS,
        _ -> onward.reset(0, new TimeoutException("no answer")));
    // A customer who went away need not be answered; the service may stop working on it.
    request.connection().closeHandler(_ -> onward.reset());
    if (body == null) {
      var length = request.getHeader("Content-Length");
      if (length == null) {
        onward.setChunked(true);
      } else {
        onward.putHeader("Content-Length", length);
      }
      return onward.send(request).onComplete(_ -> vertx.cancelTimer(timer));
    }
    var hasBody = body.length() > 0 || request.headers().contains("Content-Length");
    return (hasBody ? onward.send(body) : onward.send()).onComplete(_ -> vertx.cancelTimer(timer));
  }

  private Future<Void> pass(HttpClientResponse answer, HttpServerRequest request, Upstream upstream) {
    var response = request.response();
    response.setStatusCode(answer.statusCode());
    ForwardedHeaders.ofAnswer(answer.headers(), response.headers());
    if (upstream.name().equals("identity")) {
      SecurityHeaders.forIdentity(response.headers());
    } else {
      SecurityHeaders.forData(response.headers());
    }
    if (request.method() == HttpMethod.HEAD || answer.statusCode() == 204 || answer.statusCode() == 304) {
      return answer.body().compose(_ -> response.end());
    }
    if (!response.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    return answer.pipeTo(response);
  }

  private static void refuse(HttpServerRequest request, Upstream upstream, Throwable failure) {
    if (request.response().closed()) {
      return;
    }
    if (failure instanceof NobodyThere) {
      Problem.answer(request, 503, "service-unavailable",
          "The " + upstream.name() + " service is not running at the moment. Try again in a few seconds.");
    } else {
      Problem.answer(request, 502, "service-unreachable",
          "The " + upstream.name()
              + " service did not answer. Try again; with the same Idempotency-Key nothing happens twice.");
    }
  }

  private static final class NobodyThere extends Exception {}
}
