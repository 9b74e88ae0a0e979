/** Who gets a case: eligibility, score, and a stored reason for everyone who did not. */
package io.zerodistance.routing.assignment;
