/** What staff write down for a customer: on the phone, at the counter, from a letter, from a regulator. */
package io.zerodistance.intake.counter;
