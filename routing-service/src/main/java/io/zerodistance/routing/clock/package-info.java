/** Business calendars and the engine that counts open time on them: pure, no I/O, one step per calendar day. */
package io.zerodistance.routing.clock;
