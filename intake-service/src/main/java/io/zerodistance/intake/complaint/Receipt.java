package io.zerodistance.intake.complaint;

/** What the customer holds in hand after the durable commit. */
public record Receipt(String number, String trackingToken, String trackingUrl, String status,
    Acknowledgement acknowledgement) {

  public record Acknowledgement(String text, String nextStep) {}

  static Receipt of(String number, String token, Acknowledgement acknowledgement) {
    return new Receipt(number, token, "/track?number=" + number + "#" + token, Status.RECEIVED.name(), acknowledgement);
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "Receipt[" + number + "]";
  }
}
