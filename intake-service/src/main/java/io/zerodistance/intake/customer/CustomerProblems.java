package io.zerodistance.intake.customer;

import io.zerodistance.access.ProblemType;

/** Why something about a customer's record cannot be done. */
final class CustomerProblems {

  static final ProblemType SEARCH_INVALID =
      new ProblemType("customer-search-invalid", 400, "Say whom to look for in one way");
  static final ProblemType VALUE_INVALID = new ProblemType("customer-value-invalid", 400, "The figure cannot be kept");
  static final ProblemType REASON_MISSING = new ProblemType("reason-missing", 400, "A reason is needed");
  static final ProblemType SAME_CUSTOMER =
      new ProblemType("same-customer", 409, "The two records belong together already");
  static final ProblemType PREVIEW_OUTDATED =
      new ProblemType("merge-preview-outdated", 409, "What would move has changed since the preview");
  static final ProblemType ALREADY_UNDONE =
      new ProblemType("merge-already-undone", 409, "This merge was undone before");
  static final ProblemType CASE_STILL_OPEN =
      new ProblemType("case-still-open", 409, "A matter of this person is still open");
  static final ProblemType TOO_MUCH_TO_EXPORT =
      new ProblemType("export-too-large", 413, "There is more than one export can hold");

  static final ProblemType NO_RECORD =
      new ProblemType("no-customer-record", 409, "We keep no record of you that could be used");

  private CustomerProblems() {}
}
