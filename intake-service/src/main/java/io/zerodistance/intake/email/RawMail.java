package io.zerodistance.intake.email;

/** A mail as it came; {@code cut}: it was larger than what is read of one, and the rest is only on the server. */
record RawMail(byte[] bytes, boolean cut) {

  /** Never the words. */
  @Override
  public String toString() {
    return "RawMail[" + bytes.length + "]";
  }
}
