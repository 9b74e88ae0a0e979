package io.zerodistance.testkit.planted.good;

import java.time.Clock;
import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Keeps every rule. */
@Path("/notes")
class NotesResource {

  Clock clock;

  @GET
  public Instant at() {
    return Instant.now(clock);
  }
}
