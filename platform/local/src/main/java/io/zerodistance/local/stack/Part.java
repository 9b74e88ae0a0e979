package io.zerodistance.local.stack;

/**
 * One process of the stack and how to start it.
 *
 * @param name also the name of its log
 * @param port what {@code status} shows and checks
 * @param health address that answers 200 when it can do its work, or null when an open port is all there is to ask
 * @param missing the file that has to be built first, or null when it can be started
 */
record Part(String name, int port, String health, Starter starter, String missing) {

  /** Starts the process and returns when it is ready; the same call starts it again after a crash. */
  interface Starter {
    Process start() throws Exception;
  }
}
