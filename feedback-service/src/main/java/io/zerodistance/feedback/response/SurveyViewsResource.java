package io.zerodistance.feedback.response;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.feedback.FeedbackProblems;

/** The questions behind a link; a POST, so that the token stays out of addresses, and it uses nothing up. */
@Path("/api/survey-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SurveyViewsResource {

  @Inject
  ViewSurvey survey;

  @POST
  @PermitAll
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "The questions of the survey that a link leads to")
  @APIResponse(responseCode = "200", description = "Questions in Chinese and English, and what the case is known by")
  @APIResponse(responseCode = "410", description = "The link does not work, or no longer")
  public Uni<ViewSurvey.SurveyView> view(SurveyViewRequest request) {
    if (request == null || request.token() == null) {
      throw Problems.of(FeedbackProblems.FIELD_MISSING, "Send the link's token as 'token'.");
    }
    return survey.view(request.token());
  }

  record SurveyViewRequest(String token) {}
}
