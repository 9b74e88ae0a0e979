package io.zerodistance.resolution.wording;

/** The content of one version. */
public sealed interface Worded permits PromptText, ReplyTemplate, PromiseHours {

  /** Switched off: a unit may do without something that the group has. */
  boolean retired();

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid} naming what to mend */
  void check();
}
