package io.zerodistance.resolution.reply;

import io.zerodistance.access.ProblemType;

/** Refusals about replies. */
final class ReplyProblems {

  static final ProblemType INCOMPLETE = new ProblemType("reply-incomplete", 422, "The reply lacks parts");

  private ReplyProblems() {}
}
