package io.zerodistance.routing.staffing;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is wrong with one field of a person or column of a row, and what may stand there. */
@RegisterForReflection
record FieldError(String field, String says) {}
