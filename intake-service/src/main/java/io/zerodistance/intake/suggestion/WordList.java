package io.zerodistance.intake.suggestion;

/**
 * What a word is looked for as: {@code SEVERITY} how bad it is (S1 words of harm), {@code KEYWORD} of a taxonomy item,
 * {@code MOTIVE}, {@code EMOTION}, {@code SIGN} that a text tells a fact; and {@code NEED}, the facts that an item's complaints need.
 */
public enum WordList {
  SEVERITY, KEYWORD, MOTIVE, EMOTION, SIGN, NEED
}
