package io.zerodistance.routing.deadline;

import java.util.List;
import java.util.function.Predicate;

import io.zerodistance.routing.servicelevel.CaseTraits;

/**
 * Which clocks are counted anew, and for what kind of case: those of a case, or that of one hand-off.
 *
 * @param among those that run, the ones that are meant
 * @param owed those that should run if anything is promised
 */
public record Clocks(String businessUnit, String number, CaseTraits traits, Predicate<Deadline> among,
    List<Owed> owed) {}
