package io.zerodistance.access;

/** Is told, on the event loop and without delay to the answer, that a transaction of {@link Transactions} has committed. */
public interface AfterCommit {
  void committed();
}
