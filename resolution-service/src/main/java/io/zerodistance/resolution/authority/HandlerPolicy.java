package io.zerodistance.resolution.authority;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;

/** Only the case's own handler may propose a remedy, or somebody whose tier oversees others. */
public final class HandlerPolicy {

  private HandlerPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code not-the-handler} */
  public static void requireHandler(CaseFile file, StaffAuthority authority) {
    if (!authority.staff().equals(file.handler()) && !authority.tier().oversees()) {
      throw Problems.of(AuthorityProblems.NOT_THE_HANDLER, file.handler() == null
          ? "Have the case assigned to you first, or ask a supervisor."
          : "Ask the handler of the case or a supervisor to propose it.");
    }
  }
}
