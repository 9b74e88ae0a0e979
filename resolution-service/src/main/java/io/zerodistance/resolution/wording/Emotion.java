package io.zerodistance.resolution.wording;

/** How the customer sounds to the handler now: 平静, 失望, 担心, 愤怒; a hint how to begin, never a label of the person. */
public enum Emotion {
  CALM,
  DISAPPOINTED,
  WORRIED,
  ANGRY
}
