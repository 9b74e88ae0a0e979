package io.zerodistance.intake.email;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A mail that looked like a machine's, as far as a person needs it to see whether it is one.
 *
 * @param reason what gave it away
 * @param dismissedBy who found that it is one, or null
 * @param safety whether words of harm are in it
 * @param urgency 1 while they wait for somebody, else 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailSetAside(String key, String businessUnit, String reason, Instant at, Preview preview, boolean cut,
    String dismissedBy, Instant dismissedAt, boolean safety, int urgency) {

  /** Who wrote, about what, and the first words. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Preview(String from, String subject, String text) {

    private static final int LONGEST = 600;

    static Preview of(ReceivedMail mail) {
      var text = mail.text();
      return new Preview(mail.sender() == null ? null : mail.sender().email(), mail.subject(),
          text.codePointCount(0, text.length()) <= LONGEST ? text
              : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
    }

    /** Never the words. */
    @Override
    public String toString() {
      return "Preview[withheld]";
    }
  }
}
