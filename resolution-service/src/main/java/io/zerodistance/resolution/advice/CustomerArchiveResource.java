package io.zerodistance.resolution.advice;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;

/** Intake's customer archive, asked with the token of whoever asks for the advice; an error status fails the answer. */
@RegisterRestClient(configKey = "intake")
@Path("/api/intake/complaints")
interface CustomerArchiveResource {

  @RegisterForReflection
  record Figure(String measure, long figure, String currency, String source, LocalDate asOf) {}

  @RegisterForReflection
  record Inputs(String customerClass, boolean extraCare, List<Figure> values) {

    /** Never what is known of a person. */
    @Override
    public String toString() {
      return "Inputs";
    }
  }

  @GET
  @Path("{number}/value-inputs")
  Uni<Inputs> of(@PathParam("number") String number, @HeaderParam("Authorization") String authorization);
}
