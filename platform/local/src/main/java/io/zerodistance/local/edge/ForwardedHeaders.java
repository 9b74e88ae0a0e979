package io.zerodistance.local.edge;

import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/**
 * Copies headers from one side to the other, without those that belong to one connection or that only the edge may say.
 */
final class ForwardedHeaders {

  private static final Set<String> OF_ONE_CONNECTION = Set.of("connection", "keep-alive", "proxy-authenticate",
      "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "proxy-connection", "expect");
  private static final Set<String> SAID_BY_THE_EDGE = Set.of("forwarded", "x-forwarded-for", "x-forwarded-host",
      "x-forwarded-proto", "x-forwarded-port", "x-forwarded-prefix", "x-real-ip", "host", "content-length");

  private ForwardedHeaders() {}

  static void ofRequest(HttpServerRequest request, MultiMap onward) {
    copy(request.headers(), onward);
    SAID_BY_THE_EDGE.forEach(onward::remove);
    var host = request.authority();
    onward.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    onward.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
    if (host != null) {
      onward.set("Host", host.toString());
      onward.set("X-Forwarded-Host", host.toString());
      onward.set("X-Forwarded-Port", Integer.toString(request.localAddress().port()));
    }
  }

  static void ofAnswer(MultiMap answer, MultiMap back) {
    copy(answer, back);
  }

  private static void copy(MultiMap from, MultiMap to) {
    var named = from.get("Connection");
    var alsoDropped = named == null ? Set.<String>of() : Set.of(named.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    from.forEach((name, value) -> {
      var lower = name.toLowerCase(Locale.ROOT);
      if (!OF_ONE_CONNECTION.contains(lower) && !alsoDropped.contains(lower)) {
        to.add(name, value);
      }
    });
  }
}
