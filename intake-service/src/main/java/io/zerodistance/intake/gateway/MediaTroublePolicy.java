package io.zerodistance.intake.gateway;

import java.nio.file.NoSuchFileException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.intake.network.FetchTrouble;

/** Names by a code why a file of a message is not kept, and says whether that may pass: a server that is away comes back. */
final class MediaTroublePolicy {

  private static final String NOT_KEPT = "not-kept";

  private MediaTroublePolicy() {}

  static String code(Throwable failure) {
    return switch (failure) {
      case FetchTrouble trouble -> trouble.getMessage();
      case HttpProblem refused -> refused.getType() == null ? NOT_KEPT
          : refused.getType().toString().substring(refused.getType().toString().lastIndexOf(':') + 1);
      case NoSuchFileException gone -> "original-gone";
      default -> NOT_KEPT;
    };
  }

  static boolean mayPass(String code) {
    return switch (code) {
      case "no-answer", "unreachable", "attachment-cut", NOT_KEPT, "status-408", "status-425", "status-429" -> true;
      default -> code.matches("status-5[0-9]{2}");
    };
  }
}
