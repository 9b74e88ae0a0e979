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
import io.zerodistance.resolution.casefile.CustomerDesk;
import io.zerodistance.resolution.casefile.TrackingToken;

/** How the goodwill on a case was advised, for its customer: no login, but the private tracking token. */
@Path("/api/cases/{number}/advice/explanation")
public class ExplanationResource {

  @Inject
  CustomerDesk desk;
  @Inject
  ExplainAdvice explainAdvice;

  @GET
  @PermitAll
  public Uni<RestResponse<ExplainAdvice.Explanation>> explain(@PathParam("number") String number,
      @HeaderParam(TrackingToken.HEADER) String token) {
    return desk.reading(number, token, explainAdvice::of)
        .map(told -> RestResponse.ResponseBuilder.ok(told).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }
}
