package io.zerodistance.rulebook;

/** The content of a subject; a unit's own layer may leave out what it takes from the group. */
public interface RuleContent {

  /** Of both layers together. @throws io.zerodistance.rulebook.RuleRejected naming what to mend */
  void check();
}
