package io.zerodistance.resolution.promise;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;

/** What we promised on a case, and whether it was kept. */
@Path("/api/cases/{number}/promises")
public class PromiseResource {

  @Inject
  CaseDesk desk;
  @Inject
  MakePromise makePromise;
  @Inject
  KeepPromise keepPromise;
  @Inject
  MakeGood makeGood;
  @Inject
  CancelPromise cancelPromise;
  @Inject
  Promises promises;

  /** {@code due}: RFC 3339 with offset. */
  public record MakePromiseRequest(String text, String due) {}

  public record CancelPromiseRequest(String consent) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<Promise> make(@PathParam("number") String number, MakePromiseRequest request) {
    var text = Texts.required("text", Texts.body(request).text(), 2_000);
    var due = instant(Texts.required("due", request.due(), 40));
    return desk.working(number, (caller, file) -> makePromise.make(file, text, due, caller.id()));
  }

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<Page<Promise>> list(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> promises.of(file)).map(all -> new Page<>(List.copyOf(all), null));
  }

  @POST
  @Path("{id}/kept")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Promise> kept(@PathParam("number") String number, @PathParam("id") String id) {
    return desk.working(number, (caller, file) -> keepPromise.keep(file, id, caller.id()));
  }

  /** A broken promise was fulfilled late; it stays broken, and is known to be made good. */
  @POST
  @Path("{id}/late-fulfilment")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Promise> madeGood(@PathParam("number") String number, @PathParam("id") String id) {
    return desk.working(number, (caller, file) -> makeGood.fulfil(file, id, caller.id()));
  }

  /** {@code consent}: when and how the customer agreed that it is not needed any more. */
  @POST
  @Path("{id}/cancellation")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Promise> cancel(@PathParam("number") String number, @PathParam("id") String id,
      CancelPromiseRequest request) {
    var consent = Texts.required("consent", Texts.body(request).consent(), 500);
    return desk.working(number, (caller, file) -> cancelPromise.cancel(file, id, consent, caller.id()));
  }

  public static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException malformed) {
      throw Texts.invalid("due", "Give due with its offset, for example 2026-12-01T17:00:00+08:00.");
    }
  }
}
