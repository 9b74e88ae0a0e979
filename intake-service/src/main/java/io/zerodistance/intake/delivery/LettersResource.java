package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;

/** The day's letters on paper: print them together, then say that they were posted. */
@Path("/api/intake/letters")
class LettersResource {

  static final String PDF = "application/pdf";
  private static final int MOST_SHOWN = 200;

  @Inject
  CurrentCaller caller;
  @Inject
  PrintLetters printLetters;
  @Inject
  Paper paper;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Of(String businessUnit) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Letters that are to be printed or posted, oldest first")
  public Uni<LettersView> list(@QueryParam("bu") String businessUnit) {
    var asked = caller.get();
    var scope = businessUnit == null || businessUnit.isBlank() ? asked.scope() : asked.scopeOf(businessUnit);
    return transactions
        .within(scope, () -> paper.waiting(String.join(",", scope.businessUnits()), MOST_SHOWN))
        .map(all -> new LettersView(all.stream().map(LettersView.Line::of).toList()));
  }

  @POST
  @Path("/batches")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Take all letters of a unit that are to be printed, at most 100, into one batch")
  public Uni<LettersView.Batch> take(Of of) {
    if (of == null || of.businessUnit() == null) {
      throw DeliveryProblems.field("businessUnit", "send the unit whose letters are printed.");
    }
    var staff = caller.get();
    staff.scopeOf(of.businessUnit());
    return printLetters.take(of.businessUnit(), staff.id());
  }

  @GET
  @Path("/batches/{businessUnit}/{batch}")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Produces(PDF)
  @Operation(summary = "The letters of a batch as one PDF, each on pages of its own")
  public Uni<RestResponse<byte[]>> print(@PathParam("businessUnit") String businessUnit,
      @PathParam("batch") String batch) {
    caller.get().scopeOf(businessUnit);
    return printLetters.batch(businessUnit, id(batch)).map(pdf -> download(pdf, "letters.pdf"));
  }

  @POST
  @Path("/batches/{businessUnit}/{batch}/posting")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "The letters of a batch were posted; said twice it is said once")
  public Uni<LettersView.Batch> posted(@PathParam("businessUnit") String businessUnit,
      @PathParam("batch") String batch) {
    var staff = caller.get();
    return transactions.within(staff.scopeOf(businessUnit),
        () -> paper.post(businessUnit, id(batch), clock.instant(), staff.id()))
        .map(count -> new LettersView.Batch(businessUnit, batch, count));
  }

  static RestResponse<byte[]> download(byte[] pdf, String name) {
    return RestResponse.ResponseBuilder.ok(pdf).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff").build();
  }

  static String id(String typed) {
    try {
      return UUID.fromString(typed).toString();
    } catch (IllegalArgumentException unknown) {
      throw Problems.notFound();
    }
  }
}
