package io.zerodistance.intake.email;

import io.zerodistance.intake.tracking.TellByMail.News;

/** Why a mail of ours goes out. */
enum OutgoingKind {
  ACKNOWLEDGEMENT, QUESTIONS, REMINDER, ANSWER;

  static OutgoingKind of(News news) {
    return switch (news) {
      case QUESTIONS -> QUESTIONS;
      case REMINDER -> REMINDER;
      case ANSWER -> ANSWER;
    };
  }
}
