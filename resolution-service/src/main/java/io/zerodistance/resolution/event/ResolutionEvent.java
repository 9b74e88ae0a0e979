package io.zerodistance.resolution.event;

import java.time.Instant;

import io.zerodistance.messaging.event.DomainEvent;

/** What this service announces; each record's components are the published data, without personal data or free text. */
public sealed interface ResolutionEvent extends DomainEvent
    permits CaseOpened, StageEntered, ReplySent, PromiseMade, PromiseRenegotiated, PromiseKept,
    PromiseBroken, PromiseMadeGood, PromiseCancelled, RemedyProposed, RemedyAnswered, RemedyLapsed, ApprovalEscalated,
    ApprovalRequested, ApprovalDecided,
    RedressGranted, RedressPaid, RedressReversed, RedressCancelled, CaseResolved, ResolutionConfirmed,
    CaseReopened, CaseClosed, LetterWritten {

  /** The case number. */
  String number();

  Instant at();

  @Override
  default String subject() {
    return number();
  }
}
