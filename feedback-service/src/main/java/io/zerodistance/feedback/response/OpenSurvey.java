package io.zerodistance.feedback.response;

import java.time.Instant;
import java.util.UUID;

/** The invitation behind a working token. */
record OpenSurvey(UUID invitation, String businessUnit, String number, int round, String handler, String survey,
    int version,
    Instant closedAt, Instant expiresAt) {}
