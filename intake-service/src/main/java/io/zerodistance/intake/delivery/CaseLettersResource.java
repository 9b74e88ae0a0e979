package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;

/** Resolution's letters of one case, read as its customer reads them; an error status fails the answer. */
@RegisterRestClient(configKey = "resolution")
@Path("/api/cases")
interface CaseLettersResource {

  @RegisterForReflection
  record Written(String id, String text, Instant at) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Written[" + id + "]";
    }
  }

  @RegisterForReflection
  record Letters(List<Written> items) {}

  @GET
  @Path("{number}/letters")
  Uni<Letters> of(@PathParam("number") String number, @HeaderParam("Tracking-Token") String token);
}
