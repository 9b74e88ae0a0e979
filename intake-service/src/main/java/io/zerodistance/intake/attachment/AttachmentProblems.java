package io.zerodistance.intake.attachment;

import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a file is refused or not given out, and what to do instead. */
final class AttachmentProblems {

  static final ProblemType EMPTY = new ProblemType("attachment-empty", 400, "The file is empty");
  static final ProblemType TOO_LARGE = new ProblemType("attachment-too-large", 413, "The file is too large");
  static final ProblemType TOO_MANY = new ProblemType("attachments-too-many", 409, "There are enough files already");
  static final ProblemType TYPE_REFUSED =
      new ProblemType("attachment-type-refused", 415, "This kind of file is not taken");
  static final ProblemType HEIC_REFUSED =
      new ProblemType("attachment-heic-refused", 415, "HEIC photos are not taken");
  static final ProblemType VIDEO_REFUSED =
      new ProblemType("attachment-video-refused", 415, "Videos are not taken");
  static final ProblemType IN_QUARANTINE =
      new ProblemType("attachment-in-quarantine", 409, "The file is still being checked");
  static final ProblemType INFECTED = new ProblemType("attachment-infected", 410, "The file was removed as harmful");
  static final ProblemType CUT = new ProblemType("attachment-cut", 400, "The file did not arrive in full");

  private AttachmentProblems() {}

  static HttpProblem empty() {
    return Problems.of(EMPTY, "Choose a file that holds something, and send it again.");
  }

  static HttpProblem tooLarge(long largest) {
    return Problems.of(TOO_LARGE,
        "Send at most " + megabytes(largest) + " MB: a photo in a smaller size, a document in parts.",
        Map.of("largest", largest));
  }

  static HttpProblem tooMany(int most, long together) {
    return Problems.of(TOO_MANY, "A complaint holds " + most + " files and " + megabytes(together)
        + " MB together. Describe the rest in a message.", Map.of("most", most, "together", together));
  }

  static HttpProblem typeRefused() {
    return Problems.of(TYPE_REFUSED, "Send a picture (JPEG, PNG, WebP), a PDF or a sound recording.",
        Map.of("allowed", MediaTypePolicy.allowed()));
  }

  static HttpProblem heicRefused() {
    return Problems.of(HEIC_REFUSED,
        "Send the photo as JPEG: choose 'Most Compatible' in the camera settings of the phone, or send a screenshot of it.",
        Map.of("allowed", MediaTypePolicy.allowed()));
  }

  static HttpProblem videoRefused() {
    return Problems.of(VIDEO_REFUSED,
        "Send a photo or a screenshot of the moment that matters, or the sound alone, and describe the rest in a message.",
        Map.of("allowed", MediaTypePolicy.allowed()));
  }

  static HttpProblem inQuarantine() {
    return HttpProblem.builder(Problems.of(IN_QUARANTINE, "Wait a moment, then open it again."))
        .withHeader("Retry-After", 5).build();
  }

  static HttpProblem infected() {
    return Problems.of(INFECTED, "Ask the sender for a clean copy.");
  }

  static HttpProblem cut() {
    return Problems.of(CUT, "Send the whole file again.");
  }

  private static long megabytes(long bytes) {
    return bytes / (1024 * 1024);
  }
}
