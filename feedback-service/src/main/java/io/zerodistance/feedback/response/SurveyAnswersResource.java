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
import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.feedback.FeedbackProblems;
import io.zerodistance.feedback.survey.Answers;

/** Takes a customer's answers; the link's token is the only proof, and it works once. */
@Path("/api/survey-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SurveyAnswersResource {

  @Inject
  AnswerSurvey survey;

  @POST
  @PermitAll
  @ResponseStatus(201)
  @Operation(summary = "Answer a survey, once")
  @APIResponse(responseCode = "201", description = "Kept")
  @APIResponse(responseCode = "410", description = "The link does not work, or no longer")
  @APIResponse(responseCode = "422", description = "An answer is missing or outside its scale; the link still works")
  public Uni<AnswerSurvey.Kept> answer(SurveyAnswersRequest request) {
    if (request == null || request.token() == null) {
      throw Problems.of(FeedbackProblems.FIELD_MISSING, "Send the link's token as 'token'.");
    }
    return survey.answer(request.token(),
        new Answers(request.csat(), request.ces(), request.nps(), request.resolved(), request.comment()));
  }

  record SurveyAnswersRequest(String token, Integer csat, Integer ces, Integer nps, Boolean resolved, String comment) {}
}
