package io.zerodistance.analytics;

/** One text in the languages that the pages speak. */
public record Wording(String zh, String en) {}
