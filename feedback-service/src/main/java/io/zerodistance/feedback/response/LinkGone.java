package io.zerodistance.feedback.response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.Problems;
import io.zerodistance.feedback.FeedbackProblems;

/** One answer for unknown, used, replaced and expired links: it must not tell which. */
final class LinkGone {

  private LinkGone() {}

  static HttpProblem problem() {
    return Problems.of(FeedbackProblems.SURVEY_LINK_GONE,
        "Open your case's tracking page; if the survey is still open you get a new link there.");
  }
}
