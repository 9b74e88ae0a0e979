/** The subjects that this service keeps versions of rules about. */
package io.zerodistance.routing.rulebook;
