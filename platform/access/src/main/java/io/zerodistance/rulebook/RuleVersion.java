package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Rules as somebody set them, never edited afterwards.
 *
 * @param owner a business unit, or {@link RuleBook#GROUP} for the template
 * @param content JSON of the subject's own shape
 */
public record RuleVersion(String owner, Subject subject, int version, LocalDate validFrom, String content,
    String source, String because, String changedBy, Instant changedAt) {}
