package io.zerodistance.intake.taxonomy;

import java.util.List;
import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why an edit of a taxonomy is refused. */
final class TaxonomyProblems {

  static final ProblemType EDIT_INVALID =
      new ProblemType("taxonomy-edit-invalid", 422, "The taxonomy cannot be changed like this");
  static final ProblemType CHANGED_MEANWHILE =
      new ProblemType("taxonomy-changed-meanwhile", 412, "Somebody changed the taxonomy meanwhile");
  static final ProblemType CHANGED_SINCE =
      new ProblemType("taxonomy-changed-since", 409, "What would be undone was changed again since");

  private TaxonomyProblems() {}

  static RuntimeException invalid(String field, String whatToDo) {
    return Problems.of(EDIT_INVALID, whatToDo, Map.of("field", field));
  }

  static RuntimeException invalid(String field, String whatToDo, List<String> allowed) {
    return Problems.of(EDIT_INVALID, whatToDo, Map.of("field", field, "allowed", allowed));
  }

  static RuntimeException changedMeanwhile() {
    return Problems.of(CHANGED_MEANWHILE, "Read the taxonomy again, then repeat the change with its new ETag.");
  }

  static RuntimeException changedSince(String whatToDo) {
    return Problems.of(CHANGED_SINCE, whatToDo);
  }
}
