package io.zerodistance.resolution.reply;

import java.util.EnumSet;
import java.util.Set;

/** What we write to customers, each with the parts that it must have; a reply has all five. */
public enum CheckedLetter {
  REPLY(EnumSet.allOf(ReplyPart.class), false, true),
  /** The customer is asked whether it is resolved, so it should say what was done; the answer is theirs, so it goes out all the same. */
  RESOLUTION(EnumSet.of(ReplyPart.ACTION), true, false),
  FINAL_UPHELD(EnumSet.of(ReplyPart.APOLOGY, ReplyPart.IDENTITY, ReplyPart.ACTION), true, true),
  /** Nothing is done and nothing regretted, but somebody stands for it. */
  FINAL_NOT_UPHELD(EnumSet.of(ReplyPart.IDENTITY), true, true),
  /** The other offers say by their type what is done. */
  APOLOGY(EnumSet.of(ReplyPart.APOLOGY), false, true),
  DELAY_NOTICE(EnumSet.of(ReplyPart.APOLOGY, ReplyPart.NEXT_STEP), false, true);

  private final Set<ReplyPart> parts;
  private final boolean afterwards;
  private final boolean stopped;

  CheckedLetter(Set<ReplyPart> parts, boolean afterwards, boolean stopped) {
    this.parts = parts;
    this.afterwards = afterwards;
    this.stopped = stopped;
  }

  Set<ReplyPart> parts() {
    return parts;
  }

  /** Written when it is over: what is done counts as what we do. */
  boolean isAfterwards() {
    return afterwards;
  }

  /** Not sent with a part missing unless somebody says why; else the case remembers what was missing. */
  boolean isStopped() {
    return stopped;
  }
}
