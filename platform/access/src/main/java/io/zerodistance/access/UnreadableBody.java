package io.zerodistance.access;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Says which field of a JSON body has the wrong form and what it must be, without the parser's words and class names. */
final class UnreadableBody {

  private static final int DEEPEST_CAUSE = 10;

  private UnreadableBody() {}

  static HttpProblem explain(Throwable failure) {
    int depth = 0;
    for (var cause = failure; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause(), depth++) {
      switch (cause) {
        // Raised by a reader of ours inside the parser, which wraps it.
        case HttpProblem ours -> {
          return ours;
        }
        case MismatchedInputException mismatch when !isWrapper(mismatch) -> {
          return wrongForm(mismatch.getPath(), mismatch.getTargetType());
        }
        case JsonMappingException tooLarge when tooLarge.getCause() instanceof InputCoercionException number -> {
          return wrongForm(tooLarge.getPath(), number.getTargetType());
        }
        case JsonProcessingException unreadable when !isWrapper(unreadable) -> {
          var location = unreadable.getLocation();
          var detail = "Send one complete JSON document in UTF-8.";
          return location == null ? Problems.of(AccessProblems.BODY_UNREADABLE, detail)
              : Problems.of(AccessProblems.BODY_UNREADABLE, detail,
                  Map.of("line", location.getLineNr(), "column", location.getColumnNr()));
        }
        default -> {}
      }
    }
    return Problems.of(AccessProblems.REFUSED, "Compare the request with the API description.");
  }

  private static boolean isWrapper(JsonProcessingException failure) {
    return failure.getCause() instanceof HttpProblem;
  }

  private static HttpProblem wrongForm(List<JsonMappingException.Reference> path, Class<?> target) {
    if (path.isEmpty()) {
      return Problems.of(AccessProblems.BODY_UNREADABLE,
          "Send one JSON document of the form that the API description names.");
    }
    var violation = new LinkedHashMap<String, String>();
    violation.put("field", field(path));
    violation.put("in", "body");
    violation.put("message", expected(target));
    return Problems.of(AccessProblems.VALIDATION_FAILED, "Mend what 'violations' names and send it again.",
        Map.of("violations", List.of(violation)));
  }

  private static String field(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
        .collect(Collectors.joining()).replaceFirst("^\\.", "");
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "has the wrong form";
    }
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "must be a number, whole where no fraction makes sense";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "must be a text";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "must be a time such as 2026-11-21T09:00:00+08:00";
    }
    return Iterable.class.isAssignableFrom(type) || type.isArray() ? "must be a list" : "has the wrong form";
  }
}
