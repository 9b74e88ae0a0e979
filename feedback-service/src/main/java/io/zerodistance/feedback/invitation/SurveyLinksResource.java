package io.zerodistance.feedback.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.feedback.FeedbackProblems;

/** The customer's way from the tracking page to the survey; no login, the tracking token is the proof. */
@Path("/api/survey-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SurveyLinksResource {

  @Inject
  IssueSurveyLink link;

  @POST
  @PermitAll
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "A fresh link to the open survey of a case; an earlier link stops working")
  @APIResponse(responseCode = "201", description = "The link")
  @APIResponse(responseCode = "404", description = "Unknown number or wrong tracking token")
  @APIResponse(responseCode = "409", description = "No survey is open; reason and opensAt say why and when")
  public Uni<SurveyLink> issue(@HeaderParam("Tracking-Token") String trackingToken, SurveyLinkRequest request) {
    if (request == null || request.number() == null) {
      throw Problems.of(FeedbackProblems.FIELD_MISSING, "Send the case number as 'number'.");
    }
    return link.issue(request.number(), trackingToken).map(token -> new SurveyLink(token, "/s#" + token));
  }

  record SurveyLinkRequest(String number) {}

  /** The token stands in the fragment: browsers send it to no server and to no log. */
  record SurveyLink(String token, String surveyUrl) {}
}
