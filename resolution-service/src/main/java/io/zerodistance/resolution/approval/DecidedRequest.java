package io.zerodistance.resolution.approval;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.zerodistance.resolution.money.Money;

/** How a request, or the review of a grant, ended for whoever made it; {@code decidedBy} null when it was void by itself. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecidedRequest(String id, @JsonProperty("case") String number, String businessUnit, String kind,
    String remedy, Money amount, Instant requestedAt, String state, String decidedBy, Instant decidedAt,
    String because) {}
