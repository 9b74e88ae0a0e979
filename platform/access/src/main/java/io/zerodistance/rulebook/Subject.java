package io.zerodistance.rulebook;

/** What a version of rules is about; each service lists its own as an enum. */
public interface Subject {

  String name();
}
