package io.zerodistance.intake.complaint;

/** What a customer's words are, in the broad definition of complaint. */
public enum Kind {
  COMPLAINT, GRIEVANCE, INQUIRY, SUGGESTION, COMPLIMENT;

  /** Whether somebody handles it as a case; the other kinds are thanked for and passed on. */
  public boolean opensCase() {
    return this == COMPLAINT || this == INQUIRY;
  }
}
