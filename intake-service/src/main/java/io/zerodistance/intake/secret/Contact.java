package io.zerodistance.intake.secret;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How to reach the customer, as given; any part may be null. */
@RegisterForReflection
public record Contact(String name, String phone, String email) {

  public boolean isEmpty() {
    return name == null && phone == null && email == null;
  }

  /** Enough to recognise, too little to call: for eyes that need not know the person. */
  public Contact masked() {
    return new Contact(name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
        phone == null ? null
            : "*******" + phone.substring(Math.max(0, phone.length() - Math.min(4, phone.length() / 2))),
        email == null ? null : email.charAt(0) + "***");
  }

  /** Never the values: records end up in logs by accident. */
  @Override
  public String toString() {
    return "Contact[withheld]";
  }
}
