package io.zerodistance.intake.suggestion;

/** How the customer sounds: 平静, 失望, 担心, 愤怒; a hint how to begin, never a label of the person. */
public enum Emotion {
  CALM, DISAPPOINTED, WORRIED, ANGRY
}
