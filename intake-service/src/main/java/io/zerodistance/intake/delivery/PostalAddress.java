package io.zerodistance.intake.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whom and where a posted letter goes to: one line of name, up to five of address. */
@RegisterForReflection
record PostalAddress(String name, String address) {

  private static final int LONGEST = 300;
  private static final int MOST_LINES = 5;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that does not fit into the window of an envelope */
  PostalAddress accepted() {
    var who = name == null ? "" : name.strip();
    var where = address == null ? "" : address.strip().replace("\r", "");
    if (who.isEmpty() || who.length() > 60 || who.lines().count() > 1) {
      throw DeliveryProblems.field("postalAddress.name", "give one line of 1 to 60 characters.");
    }
    if (where.isEmpty() || where.length() > LONGEST || where.lines().count() > MOST_LINES) {
      throw DeliveryProblems.field("postalAddress.address", "give 1 to 5 lines of 300 characters altogether.");
    }
    return new PostalAddress(who, where);
  }

  /** As it is sealed: the name is the first line. */
  String text() {
    return name + "\n" + address;
  }

  static PostalAddress of(String text) {
    if (text == null) {
      return null;
    }
    int end = text.indexOf('\n');
    return new PostalAddress(text.substring(0, end), text.substring(end + 1));
  }

  /** Never the values. */
  @Override
  public String toString() {
    return "PostalAddress[withheld]";
  }
}
