package io.zerodistance.routing.servicelevel;

/** What a service level looks at; values as in the events of intake, such as {@code COMPLAINT}, {@code S2}, {@code WEB}. */
public record CaseTraits(String kind, String severity, String channel) {}
