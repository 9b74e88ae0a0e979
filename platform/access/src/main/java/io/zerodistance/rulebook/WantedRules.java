package io.zerodistance.rulebook;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A version as somebody wants it.
 *
 * @param validFrom today or later; today where it is missing
 * @param source where the rule comes from; null for no particular place
 * @param seen version that the author started from, 0 for none; null does not mind
 */
public record WantedRules<S extends Subject>(String owner, S subject, JsonNode content, LocalDate validFrom,
    String source, String because, Integer seen, String by) {}
