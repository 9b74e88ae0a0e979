package io.zerodistance.access;

import java.io.IOException;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;

import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Gives every refusal of the frameworks one of our types and a detail that says what to do, and keeps inner names in. */
@Singleton
class StandardProblems implements ProblemPostProcessor {

  private static final Logger LOG = Logger.getLogger(StandardProblems.class);
  private static final Set<String> RETRY_LATER = Set.of("Retry-After");

  @Inject
  CurrentVertxRequest request;

  /** First: the extension's own steps lose what kind of problem it was. */
  @Override
  public int priority() {
    return 1_000;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getType() != null && problem.getType().toString().startsWith(ProblemType.PREFIX)) {
      return problem;
    }
    var standard = of(problem, context.cause);
    var builder = HttpProblem.builder(standard).withInstance(problem.getInstance());
    problem.getHeaders().forEach((name, value) -> {
      if (!RETRY_LATER.contains(name)) {
        builder.withHeader(name, value);
      }
    });
    return builder.build();
  }

  private HttpProblem of(HttpProblem problem, Throwable cause) {
    if (problem instanceof HttpValidationProblem) {
      return Problems.of(AccessProblems.VALIDATION_FAILED, "Mend what 'violations' names and send it again.",
          problem.getParameters());
    }
    return switch (problem.getStatusCode()) {
      case 400 -> UnreadableBody.explain(cause);
      case 401 -> Problems.of(AccessProblems.UNAUTHENTICATED, "Sign in, then repeat the request.");
      case 403 -> Problems.of(AccessProblems.FORBIDDEN, "Ask a colleague whose role allows it, or an administrator.");
      case 404 -> isMalformed(cause) ? Problems.of(AccessProblems.ADDRESS_MALFORMED,
          "A value after the '?' has the wrong form: compare it with the API description.") : Problems.notFound();
      case 405 -> Problems.of(AccessProblems.METHOD_NOT_ALLOWED, "Use a method that the API description names for it.");
      case 406 -> Problems.of(AccessProblems.NOT_ACCEPTABLE, "Accept application/json.");
      case 413 -> Problems.of(AccessProblems.BODY_TOO_LARGE, "Send less at once.");
      case 415 -> Problems.of(AccessProblems.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
      default -> problem.getStatusCode() < 500
          ? Problems.of(AccessProblems.REFUSED, "Compare the request with the API description.") : ofFault(cause);
    };
  }

  /** Quarkus REST answers 404 for a query parameter that cannot be converted, too. */
  private boolean isMalformed(Throwable cause) {
    return cause instanceof NotFoundException && cause.getCause() != null
        && request.getCurrent() != null && request.getCurrent().request().query() != null;
  }

  /** What went wrong behind the door. */
  static HttpProblem ofFault(Throwable cause) {
    // The framework's words when a body without a declared length grows above the limit while it is read.
    if (cause instanceof IOException && "Request too large".equals(cause.getMessage())) {
      return Problems.of(AccessProblems.BODY_TOO_LARGE, "Send less at once.");
    }
    if (DatabaseFault.isAway(cause)) {
      LOG.warnf("database away: %s", cause.getMessage());
      return Problems.retryLater();
    }
    if (DatabaseFault.isForeignRow(cause)) {
      LOG.warnf("row-level security refused a write that the application let through: %s", cause.getMessage());
      return Problems.notFound();
    }
    LOG.error("unexpected fault", cause);
    return Problems.of(AccessProblems.UNEXPECTED, "Try again; if it stays, tell us the time of this answer.");
  }
}
