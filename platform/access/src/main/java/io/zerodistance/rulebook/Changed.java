package io.zerodistance.rulebook;

import java.time.LocalDate;
import java.util.List;

/** The version as it is, or as it would be, and how it differs from the one before. */
public record Changed(int version, LocalDate validFrom, boolean stored, List<RuleDifference> differences) {}
