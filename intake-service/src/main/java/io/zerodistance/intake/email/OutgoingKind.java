package io.zerodistance.intake.email;

import io.zerodistance.intake.tracking.TellByMail.News;

/** Why a mail of ours goes out, besides letters. */
enum OutgoingKind {
  ACKNOWLEDGEMENT, QUESTIONS, REMINDER,
  /** Queued before letters were mailed themselves; one that still waits goes out. */
  ANSWER;

  static OutgoingKind of(News news) {
    return switch (news) {
      case QUESTIONS -> QUESTIONS;
      case REMINDER -> REMINDER;
    };
  }
}
