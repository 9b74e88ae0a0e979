package io.zerodistance.resolution.casefile;

/** The five steps of guided handling, in their usual order; a handler may go back when the customer does. */
public enum ClearStage {
  CONTROL,
  LISTEN,
  ESTABLISH_RAPPORT,
  APOLOGISE,
  RESOLVE
}
