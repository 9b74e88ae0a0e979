package io.zerodistance.feedback.survey;

/** What one customer answered; null was left open. */
public record Answers(Integer csat, Integer ces, Integer nps, Boolean resolved, String comment) {}
