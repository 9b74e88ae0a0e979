package io.zerodistance.access;

import java.net.URI;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/** Answers the failures that the problem extension does not, or no longer, answer in our form. */
class FailureMappers {

  private static final int FIRST = Priorities.USER - 1_000;

  @ServerExceptionMapper(priority = FIRST)
  Response noToken(UnauthorizedException refusal, UriInfo address) {
    return Response
        .fromResponse(at(address, Problems.of(AccessProblems.UNAUTHENTICATED, "Sign in, then repeat the request.")))
        .header("WWW-Authenticate", "Bearer").build();
  }

  @ServerExceptionMapper(priority = FIRST)
  Response badToken(AuthenticationFailedException refusal, UriInfo address) {
    // The challenge is in the headers already.
    return at(address, Problems.of(AccessProblems.UNAUTHENTICATED,
        "The access token is not accepted or has expired: sign in again."));
  }

  @ServerExceptionMapper(priority = FIRST)
  Response wrongForm(MismatchedInputException mismatch, UriInfo address) {
    return at(address, UnreadableBody.explain(mismatch));
  }

  /** The extension knows exceptions only; a pool that is exhausted throws something else. */
  @ServerExceptionMapper(priority = FIRST)
  Response noException(Throwable fault, UriInfo address) {
    return at(address, StandardProblems.ofFault(fault));
  }

  private static Response at(UriInfo address, HttpProblem problem) {
    return HttpProblem.builder(problem).withInstance(URI.create(address.getRequestUri().getRawPath())).build()
        .toResponse();
  }
}
