package io.zerodistance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered: status, content type and body. */
public record Answer(String request, int status, String contentType, String text) {

  /** The body, after checking the status. */
  public JsonNode expect(int expected) {
    assertThat(status).as("%s answered %s", request, text).isEqualTo(expected);
    return text.isBlank() ? null : Json.read(text);
  }

  /** The problem, after checking that it is one and of which type. */
  public JsonNode expectProblem(int expected, String type) {
    var problem = expect(expected);
    assertThat(contentType).as(request).startsWith("application/problem+json");
    assertThat(problem.path("type").asText()).as("%s: %s", request, text).isEqualTo("urn:zerodistance:problem:" + type);
    assertThat(problem.path("detail").asText()).as("tells what to do: %s", text).isNotBlank();
    return problem;
  }
}
