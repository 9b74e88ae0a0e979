package io.zerodistance.intake.information;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One question in the reader's language; {@code answer} as given, absent until then; {@code notedBy}: who wrote it down for the customer. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedQuestion(String code, String text, String answer, Instant answeredAt, String notedBy) {

  AskedQuestion forCustomer() {
    return new AskedQuestion(code, text, answer, answeredAt, null);
  }
}
