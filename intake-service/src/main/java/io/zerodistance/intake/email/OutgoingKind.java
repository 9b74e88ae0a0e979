package io.zerodistance.intake.email;

/** Why a mail of ours goes out, besides letters. */
enum OutgoingKind {
  ACKNOWLEDGEMENT,
  /** Queued before questions and letters took the ways of letters; those that still wait go out. */
  QUESTIONS, REMINDER, ANSWER
}
