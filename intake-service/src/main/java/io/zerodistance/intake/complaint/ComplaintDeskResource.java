package io.zerodistance.intake.complaint;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.taxonomy.Taxonomies;

/** What the desk sees of complaints: only those of the caller's business units. */
@Path("/api/intake/complaints")
class ComplaintDeskResource {

  private static final int LARGEST_PAGE = 100;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  CustomerMessages messages;
  @Inject
  FollowUps followUps;
  @Inject
  NotedEmotion emotions;
  @Inject
  ContactVault vault;
  @Inject
  Taxonomies taxonomies;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Complaints of my business units, newest first")
  public Uni<Page<ComplaintLine>> list(@QueryParam("cursor") String cursor, @QueryParam("bu") String businessUnit,
      @QueryParam("status") String status, @QueryParam("limit") @DefaultValue("50") int limit) {
    var asked = caller.get();
    var scope = businessUnit == null || businessUnit.isBlank() ? asked.scope() : asked.scopeOf(businessUnit);
    var after = Cursor.decode(cursor);
    var only = status(status);
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    return transactions.within(scope, () -> complaints.newest(scope, only, after, size + 1))
        .map(lines -> lines.stream().map(line -> line.today(taxonomies.of(line.businessUnit()))).toList())
        .map(lines -> Page.of(lines, size, line -> new Cursor(line.receivedAt(), line.number())));
  }

  @GET
  @Path("/{number}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "One complaint with its words; the contact is masked unless the caller handles it or leads the team")
  @APIResponse(responseCode = "200", description = "ETag = version of the triage",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Uni<RestResponse<ComplaintView>> read(@PathParam("number") String typed) {
    var asked = caller.get();
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(asked.scope(), () -> complaints.find(asked.scope(), number)
        .chain(complaint -> messages.of(complaint)
            .chain(said -> followUps.origin(complaint.businessUnit(), number)
                .chain(before -> followUps.latest(complaint.businessUnit(), number)
                    .chain(after -> emotions.of(complaint)
                        .map(emotion -> answer(asked, complaint, said, before, after, emotion)))))));
  }

  private RestResponse<ComplaintView> answer(Caller asked, Complaint complaint, List<CustomerMessage> said,
      String before, String after, String emotion) {
    boolean open = ContactPolicy.maySee(asked, complaint);
    Contact contact = vault.open(complaint.sealedContact(), complaint.businessUnit(), complaint.number());
    var shown = contact == null || open ? contact : contact.masked();
    return RestResponse.ResponseBuilder
        .ok(ComplaintView.of(complaint, shown, contact != null && !open, said, before, after, emotion))
        .tag(new EntityTag(Integer.toString(complaint.triages()))).build();
  }

  private static Status status(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return Arrays.stream(Status.values()).filter(status -> status.name().equals(name)).findFirst()
        .orElseThrow(() -> FilingProblems.field("status", "use one of the allowed values or leave it out.",
            List.of(Status.values())));
  }
}
