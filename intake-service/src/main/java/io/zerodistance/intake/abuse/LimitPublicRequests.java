package io.zerodistance.intake.abuse;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.zerodistance.intake.network.AddressRange;
import io.zerodistance.intake.secret.ClientReferences;

/** Bounds what one address may ask without an account; staff and trusted gateways are not counted. */
@ApplicationScoped
public class LimitPublicRequests {

  private static final String FILING = "/api/complaints";

  @Inject
  AbuseSettings settings;
  @Inject
  LimitFilings filings;
  @Inject
  LimitAdditions additions;
  @Inject
  ClientReferences references;
  @Inject
  SecurityIdentity identity;
  @Inject
  Clock clock;

  private LocalAllowances requests;
  private List<AddressRange> trusted;
  private List<AddressRange> edge;

  @PostConstruct
  void prepare() {
    requests = new LocalAllowances(settings.requests());
    trusted = AddressRange.all(settings.trusted());
    edge = AddressRange.all(settings.edge());
  }

  /** After the reference rows are there, which hold the key of the references. */
  @ServerRequestFilter(priority = 6_000)
  public Uni<Void> look(ContainerRequestContext request, HttpServerRequest http) {
    if (!identity.isAnonymous()) {
      return Uni.createFrom().voidItem();
    }
    if (trusts(http)) {
      return Uni.createFrom().voidItem();
    }
    var address = address(http);
    var wait = requests.take(address.key(), clock.instant());
    if (wait.isPresent()) {
      return Uni.createFrom().failure(AbuseProblems.tooMany(wait.get()));
    }
    if (!request.getMethod().equals("POST")) {
      return Uni.createFrom().voidItem();
    }
    var path = request.getUriInfo().getPath();
    if (path.equals(FILING)) {
      return filings.let(references.of(address.key()), request.getHeaderString("Proof-Of-Work"),
          request.getHeaderString("Idempotency-Key"));
    }
    return additions.counts(path) ? additions.let(references.of(address.key())) : Uni.createFrom().voidItem();
  }

  boolean trusts(HttpServerRequest http) {
    return address(http).isIn(trusted);
  }

  private ClientAddress address(HttpServerRequest http) {
    var remote = InetAddress.ofLiteral(http.remoteAddress().hostAddress());
    return ClientAddress.of(remote, http.getHeader("X-Forwarded-For"), edge);
  }

  String reference(HttpServerRequest http) {
    return references.of(address(http).key());
  }
}
