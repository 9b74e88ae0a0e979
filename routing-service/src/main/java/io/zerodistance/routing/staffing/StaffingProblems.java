package io.zerodistance.routing.staffing;

import java.util.List;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why people, shifts and absences are not changed, and what to do instead. */
final class StaffingProblems {
  static final ProblemType PERSON_INVALID = new ProblemType("person-invalid", 422, "This cannot be kept of a person");
  static final ProblemType ABSENCE_INVALID = new ProblemType("absence-invalid", 422, "This absence cannot be kept");
  static final ProblemType IMPORT_UNREADABLE = new ProblemType("import-unreadable", 422, "The file cannot be read");
  static final ProblemType IMPORT_HAS_ERRORS =
      new ProblemType("import-has-errors", 422, "Some rows cannot be taken; none was");

  private StaffingProblems() {}

  static HttpProblem invalid(List<FieldError> errors) {
    return Problems.of(PERSON_INVALID, "Mend the fields named in errors, then send again.",
        Map.of("errors", errors));
  }
}
