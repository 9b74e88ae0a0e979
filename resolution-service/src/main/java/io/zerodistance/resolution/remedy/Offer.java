package io.zerodistance.resolution.remedy;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What goes with a remedy in the talk with the customer: its round, why it is what it is, and the answer. A new round begins when the
 * customer declines; {@code comment} is the id of the customer's words in intake; {@code endsAt} until when it holds, null for always;
 * {@code lapsedAt} when it ended without an answer.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Offer(String remedy, int round, String basis, Instant answeredAt, String comment, Instant endsAt,
    Instant lapsedAt) {}
