package io.zerodistance.analytics.failure;

import java.util.Map;

import io.zerodistance.analytics.Wording;

/**
 * One line of the board.
 *
 * @param count how often it happened in the window, from every source
 * @param bySource COMPLAINT, GRIEVANCE, DEADLINE and PROMISE are read from facts; any other name is a tally's source
 * @param score count times the sum of the weights
 * @param rank 1 is the worst; equal scores share a rank
 */
record Failure(String failure, Wording name, long count, Map<String, Long> bySource, Weight weight, long score,
    int rank) {

  /** Each 1 (slight) to 5 (severe). */
  record Weight(int customerPain, int cost, int operations, int version) {

    int total() {
      return customerPain + cost + operations;
    }
  }
}
