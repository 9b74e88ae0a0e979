package io.zerodistance.intake.delivery;

import java.util.Collection;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a letter cannot take a way, and what can be done instead. */
final class DeliveryProblems {

  static final ProblemType INVALID = new ProblemType("delivery-invalid", 400, "A field cannot be accepted");
  static final ProblemType NO_ADDRESS =
      new ProblemType("way-without-address", 409, "We have no address for this way");
  static final ProblemType TAKEN = new ProblemType("way-taken-already", 409, "The letter has taken this way before");
  static final ProblemType UNDER_WAY = new ProblemType("delivery-under-way", 409, "The letter is still on its way");
  static final ProblemType LETTER_GONE = new ProblemType("letter-gone", 409, "There is no such letter any more");
  static final ProblemType NOT_PRINTED = new ProblemType("letter-not-printed", 409, "The letter was not printed yet");

  private DeliveryProblems() {}

  static HttpProblem field(String field, String whatToDo) {
    return Problems.of(INVALID, field + ": " + whatToDo, Map.of("field", field));
  }

  static HttpProblem noAddress(Way way, Collection<Way> possible) {
    return Problems.of(NO_ADDRESS, way == Way.POST ? "Note the customer's postal address first."
        : "Choose one of 'ways', or note a postal address and choose POST.", Map.of("ways", possible));
  }

  static HttpProblem taken() {
    return Problems.of(TAKEN, "Have it sent again in its own line.");
  }

  static HttpProblem underWay() {
    return Problems.of(UNDER_WAY, "Wait until it has arrived or failed; only then can it go again.");
  }
}
