package io.zerodistance.resolution.action;

import java.time.Instant;

/** Somebody who works for a unit without granting redress there, such as quality, plant or legal; {@code work} in the words of the unit. */
public record Colleague(String staff, String work, Instant since, String addedBy) {}
