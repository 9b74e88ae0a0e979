/** What a supervisor runs a shift from: queue, load, deadline risk, down to the cases, live. */
package io.zerodistance.routing.board;
