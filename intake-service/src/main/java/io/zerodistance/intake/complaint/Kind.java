package io.zerodistance.intake.complaint;

/** What a customer's words are, in the broad definition of complaint. */
enum Kind {
  COMPLAINT, GRIEVANCE, INQUIRY, SUGGESTION, COMPLIMENT
}
