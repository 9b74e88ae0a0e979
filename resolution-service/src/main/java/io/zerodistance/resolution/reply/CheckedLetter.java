package io.zerodistance.resolution.reply;

import java.util.EnumSet;
import java.util.Set;

/** What we write to customers, each with the parts that it must have; a reply has all five. */
public enum CheckedLetter {
  REPLY(EnumSet.allOf(ReplyPart.class), false),
  /** The customer is asked whether it is resolved, so it must say what was done. */
  RESOLUTION(EnumSet.of(ReplyPart.ACTION), true),
  FINAL_UPHELD(EnumSet.of(ReplyPart.APOLOGY, ReplyPart.IDENTITY, ReplyPart.ACTION), true),
  /** Nothing is done and nothing regretted, but somebody stands for it. */
  FINAL_NOT_UPHELD(EnumSet.of(ReplyPart.IDENTITY), true),
  /** The other offers say by their type what is done. */
  APOLOGY(EnumSet.of(ReplyPart.APOLOGY), false),
  DELAY_NOTICE(EnumSet.of(ReplyPart.APOLOGY, ReplyPart.NEXT_STEP), false);

  private final Set<ReplyPart> parts;
  private final boolean afterwards;

  CheckedLetter(Set<ReplyPart> parts, boolean afterwards) {
    this.parts = parts;
    this.afterwards = afterwards;
  }

  Set<ReplyPart> parts() {
    return parts;
  }

  /** Written when it is over: what is done counts as what we do. */
  boolean isAfterwards() {
    return afterwards;
  }
}
