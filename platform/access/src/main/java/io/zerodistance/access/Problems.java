package io.zerodistance.access;

import java.util.Map;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Makes problem+json answers; the detail tells the reader what to do next and never repeats personal data. */
public final class Problems {

  private Problems() {}

  public static HttpProblem of(ProblemType type, String detail) {
    return of(type, detail, Map.of());
  }

  public static HttpProblem of(ProblemType type, String detail, Map<String, ?> members) {
    var builder = HttpProblem.builder()
        .withType(type.uri())
        .withTitle(type.title())
        .withStatus(Response.Status.fromStatusCode(type.status()) == null
            ? new UnlistedStatus(type.status(), type.title())
            : Response.Status.fromStatusCode(type.status()))
        .withDetail(detail);
    members.forEach(builder::with);
    return builder.build();
  }

  /** One body for unknown and for foreign: the answer must not tell which. */
  public static HttpProblem notFound() {
    return of(AccessProblems.NOT_FOUND, "Check the number or link and try again.");
  }

  /** For a part that is away for the moment: 503 with {@code Retry-After}, in seconds. */
  public static HttpProblem retryLater() {
    return HttpProblem
        .builder(of(AccessProblems.TEMPORARILY_UNAVAILABLE, "Wait a few seconds, then send the same request again."))
        .withHeader("Retry-After", 5).build();
  }

  private record UnlistedStatus(int code, String reason) implements Response.StatusType {
    @Override
    public int getStatusCode() {
      return code;
    }

    @Override
    public Response.Status.Family getFamily() {
      return Response.Status.Family.familyOf(code);
    }

    @Override
    public String getReasonPhrase() {
      return reason;
    }
  }
}
