package io.zerodistance.resolution.cause;

import java.util.List;

import io.zerodistance.resolution.casefile.Texts;

/** A cause is asked for at least once and at most five times; each answer is one line and says something new. */
final class FiveWhysPolicy {

  static final int MOST = 5;
  private static final int LONGEST = 500;

  private FiveWhysPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid} */
  static List<String> accept(List<String> answers) {
    var whys = answers == null ? List.<String>of()
        : answers.stream().filter(one -> one != null && !one.isBlank())
            .map(one -> Texts.required("whys", one, LONGEST).strip().replaceAll("\\R", " ")).toList();
    if (whys.isEmpty() || whys.size() > MOST) {
      throw Texts.invalid("whys", "Ask why at least once and at most five times, and give each answer in one line.");
    }
    if (whys.stream().distinct().count() < whys.size()) {
      throw Texts.invalid("whys", "Each answer has to go deeper than the one before; two of them are the same.");
    }
    return whys;
  }
}
