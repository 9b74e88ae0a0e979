package io.zerodistance.local.edge;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.vertx.core.http.HttpServerRequest;
import io.zerodistance.local.process.Json;

/** RFC 9457 answers of the edge itself. */
final class Problem {

  private Problem() {}

  static void answer(HttpServerRequest request, int status, String name, String detail) {
    var response = request.response();
    if (response.headWritten()) {
      // Too late for a status: an answer that is cut off must not look complete.
      request.connection().close();
      return;
    }
    var body = Json.MAPPER.createObjectNode().put("type", "urn:zerodistance:problem:" + name)
        .put("title", name.replace('-', ' ')).put("status", status).put("detail", detail);
    try {
      SecurityHeaders.forData(response.headers());
      response.setStatusCode(status).putHeader("Content-Type", "application/problem+json");
      if (status == 502 || status == 503) {
        response.putHeader("Retry-After", "1");
      }
      response.end(Json.MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
