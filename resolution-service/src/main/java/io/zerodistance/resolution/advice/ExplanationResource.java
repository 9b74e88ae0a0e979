package io.zerodistance.resolution.advice;

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

/** How the goodwill on a case was advised, for its customer: no login, but the private tracking token. */
@Path("/api/cases/{number}/advice/explanation")
public class ExplanationResource {

  @Inject
  Transactions transactions;
  @Inject
  CaseFiles cases;
  @Inject
  ExplainAdvice explainAdvice;

  /** A wrong or missing token is answered exactly like an unknown number. */
  @GET
  @PermitAll
  public Uni<RestResponse<ExplainAdvice.Explanation>> explain(@PathParam("number") String number,
      @HeaderParam(TrackingToken.HEADER) String token) {
    return transactions.within(Scope.of(BusinessUnits.of(number)), () -> cases.find(number).chain(found -> {
      if (!TrackingToken.opens(token, found)) {
        throw Problems.notFound();
      }
      return explainAdvice.of(found.orElseThrow());
    })).map(told -> RestResponse.ResponseBuilder.ok(told).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }
}
