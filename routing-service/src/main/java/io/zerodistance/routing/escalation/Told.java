package io.zerodistance.routing.escalation;

import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.Ladder.Step;

/** A level of the ladder and who stands on it; {@code to} is null where nobody does. */
record Told(Deadline deadline, Step step, String to, String because) {}
