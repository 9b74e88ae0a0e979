package io.zerodistance.intake.information;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One question in the reader's language; {@code answer} in the customer's words, absent until given. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedQuestion(String code, String text, String answer, Instant answeredAt) {}
