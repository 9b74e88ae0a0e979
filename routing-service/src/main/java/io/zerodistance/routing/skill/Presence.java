package io.zerodistance.routing.skill;

/** Whether a person takes work now. */
public enum Presence {
  ON_DUTY, AWAY, OFF
}
