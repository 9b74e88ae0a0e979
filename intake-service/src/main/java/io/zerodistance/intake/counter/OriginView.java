package io.zerodistance.intake.counter;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How a complaint came, where a colleague wrote it down; empty where the customer did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OriginView(String filedBy, Instant filedAt, Instant arrivedAt, StaffFiling.Capture capture,
    StaffFiling.Regulator regulator) {}
