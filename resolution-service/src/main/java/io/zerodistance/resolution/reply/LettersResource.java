package io.zerodistance.resolution.reply;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.TrackingToken;

/** What we wrote to the customer, for the customer: no login, but the private tracking token. */
@Path("/api/cases/{number}/letters")
public class LettersResource {

  @Inject
  Transactions transactions;
  @Inject
  CaseFiles cases;
  @Inject
  Replies replies;

  public record Letter(String id, String text, Instant at) {}

  public record Letters(List<Letter> items, String next) {}

  /** A wrong or missing token is answered exactly like an unknown number. */
  @GET
  @PermitAll
  public Uni<RestResponse<Letters>> letters(@PathParam("number") String number,
      @HeaderParam(TrackingToken.HEADER) String token) {
    return transactions.within(Scope.of(BusinessUnits.of(number)), () -> cases.find(number).chain(found -> {
      if (!TrackingToken.opens(token, found)) {
        throw Problems.notFound();
      }
      return replies.of(found.orElseThrow());
    })).map(sent -> RestResponse.ResponseBuilder.ok(new Letters(
        sent.stream().map(reply -> new Letter(reply.id(), reply.text(), reply.at())).toList(), null))
        .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }
}
