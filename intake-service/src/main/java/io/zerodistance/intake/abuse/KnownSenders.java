package io.zerodistance.intake.abuse;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;

/** Who speaks for customers and is believed about it: staff who have signed in, and addresses that the operator trusts. */
@ApplicationScoped
public class KnownSenders {

  private static final Set<String> STAFF = Set.of("agent", "supervisor", "bu-manager");

  @Inject
  LimitPublicRequests limits;
  @Inject
  SecurityIdentity identity;

  public boolean knows(HttpServerRequest http) {
    return identity.getRoles().stream().anyMatch(STAFF::contains) || limits.trusts(http);
  }
}
