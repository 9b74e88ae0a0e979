package io.zerodistance.intake.customer;

import java.util.List;
import java.util.Map;

import io.zerodistance.access.Problems;

/** Refuses to erase a person while a matter is open: nobody could answer it, and what is owed could not be paid. */
final class ErasurePolicy {

  private ErasurePolicy() {}

  static void requireNothingOpen(List<String> openNumbers) {
    if (!openNumbers.isEmpty()) {
      throw Problems.of(CustomerProblems.CASE_STILL_OPEN,
          "End these matters first, or ask the person to withdraw them; then erase.", Map.of("open", openNumbers));
    }
  }
}
