package io.zerodistance.resolution.action;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whom an action may be given to; {@code work} only of colleagues without a tier. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PossibleOwner(String staff, String work) {}
