package io.zerodistance.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Turns requests away that must not reach a resource: too large, or with an address or a token that cannot be read. */
@ApplicationScoped
class Doorkeeper {

  /** NUL, and the UTF-8 form of half a surrogate pair. */
  private static final Pattern NOT_STORABLE = Pattern.compile("%00|%ED%[AB]", Pattern.CASE_INSENSITIVE);
  private static final String BEARER = "Bearer";
  private static final Pattern SIGNED_TOKEN = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");
  private static final int BEFORE_ALL_ELSE = 10_000;

  /** The framework's own limit holds for all paths; this one comes right behind it and holds for most. */
  private static final int BEHIND_THE_GENERAL_LIMIT = 1;
  private static final String GENERAL_LIMIT = "io.quarkus.max-request-size";

  private final long largest;
  private final long ordinary;
  private final Pattern largeBodies;

  Doorkeeper(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
      @ConfigProperty(name = "zd.http.ordinary-body") Optional<MemorySize> ordinary,
      @ConfigProperty(name = "zd.http.large-bodies") Optional<String> largeBodies) {
    this.largest = largest.asLongValue();
    this.ordinary = ordinary.map(MemorySize::asLongValue).orElse(this.largest);
    this.largeBodies = largeBodies.map(Pattern::compile).orElse(null);
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, BEFORE_ALL_ELSE);
    filters.register(this::narrow, BEHIND_THE_GENERAL_LIMIT);
  }

  /** Bodies without a declared length are measured by the framework while they are read. */
  private void narrow(RoutingContext request) {
    request.put(GENERAL_LIMIT, limit(request));
    request.next();
  }

  /** Files may be large where the service says so ({@code zd.http.large-bodies}), everything else is small. */
  private long limit(RoutingContext request) {
    return largeBodies != null && largeBodies.matcher(request.request().path()).matches() ? largest : ordinary;
  }

  private void look(RoutingContext request) {
    var uri = request.request().uri();
    if (uri.indexOf('%') >= 0 && NOT_STORABLE.matcher(uri).find()) {
      refuse(request, AccessProblems.TEXT_NOT_STORABLE, "Remove the NUL or broken character and send it again.");
    } else if (!isWellFormed(request.request().getHeader("Authorization"))) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
      refuse(request, AccessProblems.UNAUTHENTICATED,
          "The access token is not accepted or has expired: sign in again.");
    } else if (declaredLength(request) > limit(request)) {
      refuse(request, AccessProblems.BODY_TOO_LARGE, "Send at most " + limit(request) + " bytes at once.");
    } else {
      request.next();
    }
  }

  /** A bearer token that is none is not given to a parser at all: one of them fails on two dots. */
  private static boolean isWellFormed(String authorization) {
    return authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        || SIGNED_TOKEN.matcher(authorization.substring(BEARER.length()).strip()).matches();
  }

  private static long declaredLength(RoutingContext request) {
    var length = request.request().getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private static void refuse(RoutingContext request, ProblemType type, String detail) {
    var body = new JsonObject(Map.of("type", type.uri().toString(), "status", type.status(), "title", type.title(),
        "detail", detail));
    // The rest of the request is not read, so that the connection cannot be used again.
    request.response().setStatusCode(type.status())
        .putHeader("Content-Type", "application/problem+json").putHeader("Connection", "close").end(body.encode());
  }
}
