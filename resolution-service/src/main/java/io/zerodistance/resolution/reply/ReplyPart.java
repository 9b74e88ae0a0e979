package io.zerodistance.resolution.reply;

/** What a complete reply says: apology, who we are, what we will do, what happens next and when, done or follow-up. */
public enum ReplyPart {
  APOLOGY,
  IDENTITY,
  ACTION,
  NEXT_STEP,
  FOLLOW_UP
}
