/** What happens by itself when time passes: warnings, breaches and the ladder, once each, owned or not. */
package io.zerodistance.routing.escalation;
