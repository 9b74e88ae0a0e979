package io.zerodistance.intake.delivery;

/** What is known after a carrier tried; reasons are codes that the desk has words for. */
public sealed interface Outcome {

  record Sent() implements Outcome {}

  record NoAddress() implements Outcome {}

  /** It will never be taken like this. */
  record Refused(String reason) implements Outcome {}

  /** Surely or harmlessly not taken: it may be tried again under the same key. */
  record Later(String reason) implements Outcome {}

  /** Perhaps taken, and a repetition would be a second letter: a person decides. */
  record Unclear(String reason) implements Outcome {}

  /** Resolution did not answer; it is asked again for as long as it takes. */
  record Unread(String reason) implements Outcome {}

  /** There is no such letter any more. */
  record Gone() implements Outcome {}
}
