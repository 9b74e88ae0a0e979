package io.zerodistance.resolution.lesson;

import io.zerodistance.access.ProblemType;

/** Refusals about lessons. */
final class LessonProblems {

  static final ProblemType TOO_EARLY = new ProblemType("lesson-too-early", 409, "There is no lesson to publish yet");
  static final ProblemType PERSONAL =
      new ProblemType("lesson-names-a-person", 422, "A lesson holds nothing that leads to a person");

  private LessonProblems() {}
}
