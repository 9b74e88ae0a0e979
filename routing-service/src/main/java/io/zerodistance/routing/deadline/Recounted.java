package io.zerodistance.routing.deadline;

import java.util.Objects;

/** A clock as it is and as it would be counted now: {@code before} is null where it would start, {@code after} where it would end. */
public record Recounted(Deadline before, Deadline after) {

  public Deadline either() {
    return after == null ? before : after;
  }

  boolean starts() {
    return before == null;
  }

  boolean ends() {
    return after == null;
  }

  /** Not only who is told of it next, and when. */
  boolean isSetAnew() {
    return starts() || ends() || !before.due().equals(after.due()) || !before.policy().equals(after.policy())
        || before.isPaused() != after.isPaused();
  }

  /** In anything that is promised or told. */
  boolean differs() {
    return isSetAnew() || after.minutes() != before.minutes() || after.counts() != before.counts()
        || after.pausable() != before.pausable()
        || !after.warnAt().equals(before.warnAt()) || !Objects.equals(after.nextLevel(), before.nextLevel())
        || !Objects.equals(after.escalateAt(), before.escalateAt());
  }
}
