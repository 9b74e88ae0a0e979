package io.zerodistance.intake.gateway;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A letter that a gateway took and could not bring; {@code id} as it was given, {@code reason} a code of the gateway's. */
@RegisterForReflection
record ReturnedLetter(String id, String businessUnit, String reason) {}
