/** The instants of one case: set, counted anew, warned of, breached, met; every step is kept in an append-only ledger. */
package io.zerodistance.routing.deadline;
