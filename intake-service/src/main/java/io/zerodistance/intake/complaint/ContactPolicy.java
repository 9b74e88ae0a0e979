package io.zerodistance.intake.complaint;

import io.zerodistance.access.Caller;

/** Shows a customer's contact to the person who handles the case and to those who answer for the team; to others a mask. */
public final class ContactPolicy {

  private ContactPolicy() {}

  public static boolean maySee(Caller caller, Complaint complaint) {
    return caller.has("supervisor") || caller.has("bu-manager")
        || caller.has("agent") && caller.id().equals(complaint.handler());
  }
}
