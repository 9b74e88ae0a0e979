package io.zerodistance.analytics.trend;

import java.time.LocalDate;
import java.util.List;

import io.zerodistance.analytics.overview.Basis;

/** Complaints per day in China, every day of the period, quiet ones with 0. */
record Trend(List<Day> items, Basis basis) {

  record Day(LocalDate day, long complaints, long closed) {}
}
