package io.zerodistance.analytics.failure;

import java.util.List;

import io.zerodistance.analytics.overview.Basis;

/** The worst failures of one unit in the last 30 days, the worst first. */
record FailureBoard(String businessUnit, List<Failure> items, Basis basis) {}
