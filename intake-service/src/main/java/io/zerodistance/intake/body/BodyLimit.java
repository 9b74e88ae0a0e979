package io.zerodistance.intake.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.zerodistance.access.AccessProblems;

/** Refuses a body over 1 MB with a problem, before anything reads it; Quarkus alone would answer with an empty 413. */
@ApplicationScoped
class BodyLimit {

  private static final long LARGEST = 1024 * 1024;
  /** So much is read and thrown away, so that an honest client gets to read the answer; beyond, the connection is cut. */
  private static final long PATIENCE = 16 * LARGEST;
  private static final int BEFORE_EVERYTHING = 1000;

  @Inject
  ObjectMapper json;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext request) {
    long length = length(request);
    if (length <= LARGEST) {
      request.next();
      return;
    }
    if (length > PATIENCE) {
      refuse(request);
      return;
    }
    request.request().handler(thrownAway -> {}).endHandler(read -> refuse(request)).resume();
  }

  private void refuse(RoutingContext request) {
    request.response().setStatusCode(413).putHeader(HttpHeaders.CONNECTION, "close")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json").end(problem());
  }

  private String problem() {
    var type = AccessProblems.BODY_TOO_LARGE;
    try {
      return json.writeValueAsString(JsonNodeFactory.instance.objectNode().put("type", type.uri().toString())
          .put("title", type.title()).put("status", type.status())
          .put("detail", "Send at most 1 MB: shorten the text to 10 000 characters."));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long length(RoutingContext request) {
    var header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
