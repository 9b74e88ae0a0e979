package io.zerodistance.intake.email;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.KeepOriginal;
import io.zerodistance.intake.customer.NoteMailRead;
import io.zerodistance.intake.unit.UrgentFirst;

/** Mail that looked like a machine's and was not answered, for a person to look through. */
@Path("/api/intake/mails")
class MailResource {

  @Inject
  CurrentCaller caller;
  @Inject
  SetAside setAside;
  @Inject
  TakeMail takeMail;
  @Inject
  KeepOriginal originals;
  @Inject
  NoteMailRead mailRead;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  record Filed(String number) {}

  @GET
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(
      summary = "Mail of my units set aside as a machine's at which nobody has looked, words of harm first, or that somebody dismissed")
  public Uni<Page<MailSetAside>> list(@QueryParam("bu") String businessUnit,
      @QueryParam("dismissed") boolean dismissed, @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    var asked = caller.get();
    var scope = businessUnit == null || businessUnit.isBlank() ? asked.scope() : asked.scopeOf(businessUnit);
    var after = UrgentFirst.after(Cursor.decode(cursor), "");
    int size = Math.clamp(limit, 1, 100);
    return transactions
        .within(scope, () -> setAside.list(String.join(",", scope.businessUnits()), dismissed, after, size + 1))
        .map(rows -> Page.of(rows, size, row -> new UrgentFirst(row.urgency(), row.at(), row.key()).cursor()));
  }

  @GET
  @Path("/{businessUnit}/{key}/original")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "The whole mail as it came, as a download: for the copy of its sender's data; the look is noted")
  public Uni<RestResponse<byte[]>> original(@PathParam("businessUnit") String unit, @PathParam("key") String key) {
    var staff = caller.get();
    return transactions.within(staff.scopeOf(unit), () -> setAside.find(unit, key)
        .map(found -> found.filter(kept -> !kept.filed()).orElseThrow(Problems::notFound))
        .call(kept -> mailRead.note(unit, staff.id(), kept.sender(), key)))
        .chain(kept -> originals.read(kept.stored()))
        .map(bytes -> RestResponse.ResponseBuilder.ok(bytes)
            .header("Content-Disposition", "attachment; filename=\"mail.eml\"")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", "private, no-store").build());
  }

  @POST
  @Path("/{businessUnit}/{key}/dismissal")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "It really is a machine's: it leaves the list; said twice it is said once")
  public Uni<Void> dismiss(@PathParam("businessUnit") String unit, @PathParam("key") String key) {
    var staff = caller.get();
    return transactions.within(staff.scopeOf(unit), () -> setAside.dismiss(unit, key, staff.id(), clock.instant()))
        .invoke(MailResource::requireThere).replaceWithVoid();
  }

  @POST
  @Path("/{businessUnit}/{key}/dismissal/undoing")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Put it back on the list")
  public Uni<Void> putBack(@PathParam("businessUnit") String unit, @PathParam("key") String key) {
    return transactions.within(caller.get().scopeOf(unit), () -> setAside.putBack(unit, key))
        .invoke(MailResource::requireThere).replaceWithVoid();
  }

  private static void requireThere(boolean there) {
    if (!there) {
      throw Problems.notFound();
    }
  }

  @POST
  @Path("/{businessUnit}/{key}/filing")
  @RolesAllowed({"supervisor", "bu-manager"})
  @ResponseStatus(201)
  @Operation(
      summary = "A customer wrote it after all: file it as if it had been taken at once; said twice it is said once")
  public Uni<Filed> file(@PathParam("businessUnit") String unit, @PathParam("key") String key) {
    var staff = caller.get();
    return transactions.within(staff.scopeOf(unit), () -> setAside.find(unit, key))
        .map(found -> found.orElseThrow(Problems::notFound))
        .chain(kept -> originals.read(kept.stored())
            .chain(
                bytes -> takeMail.takeAfterAll(unit, key, new RawMail(bytes, kept.cut()), kept.stored(), staff.id())))
        .map(Filed::new);
  }
}
