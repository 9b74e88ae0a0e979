package io.zerodistance.intake.body;

import java.io.IOException;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Problems;

/** Answers a body that is no JSON, or JSON of another shape, with the field and what to send instead; never with the parser's words. */
@Provider
class ReadableBodies implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (JsonProcessingException unreadable) {
      throw problem(unreadable);
    } catch (WebApplicationException refused) {
      throw refused.getCause() instanceof JsonProcessingException unreadable ? problem(unreadable) : refused;
    }
  }

  private static RuntimeException problem(JsonProcessingException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpProblem known) {
        return known;
      }
    }
    var field = unreadable instanceof JsonMappingException mapping ? path(mapping) : "";
    return field.isEmpty()
        ? Problems.of(AccessProblems.BODY_UNREADABLE, "Send one JSON object in UTF-8; check brackets, quotes and commas.")
        : Problems.of(AccessProblems.BODY_UNREADABLE, "The value of '" + field + "' has the wrong type; see the API description.",
            Map.of("field", field));
  }

  private static String path(JsonMappingException mapping) {
    var path = new StringBuilder();
    for (var step : mapping.getPath()) {
      if (step.getFieldName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
