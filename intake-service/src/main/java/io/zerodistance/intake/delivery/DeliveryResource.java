package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.ContactPolicy;
import io.zerodistance.intake.secret.ContactVault;

/** Where the letters of a complaint are, and what the desk does about those that did not arrive. */
@Path("/api/intake/complaints/{number}")
class DeliveryResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Deliveries deliveries;
  @Inject
  DeliverAgain deliverAgain;
  @Inject
  KeepReach keepReach;
  @Inject
  PrintLetters printLetters;
  @Inject
  ContactVault vault;
  @Inject
  Clock clock;

  /** {@code always}: all letters to come take this way, too. */
  @RegisterForReflection
  record OtherWay(String letter, String way, boolean always) {}

  @RegisterForReflection
  record ReachedAt(PostalAddress postalAddress) {}

  @GET
  @Path("/deliveries")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "The letters of a complaint, how they went, and by which ways the customer can be reached")
  public Uni<DeliveriesView> read(@PathParam("number") String number) {
    return of(number, this::view);
  }

  @POST
  @Path("/deliveries")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(summary = "Send a letter by another way: MAIL, SMS, CHAT or POST")
  public Uni<DeliveriesView> otherWay(@PathParam("number") String number, OtherWay wish) {
    var way = way(wish == null ? null : wish.way());
    return of(number, (staff, complaint) -> deliverAgain
        .otherWay(complaint, wish.letter() == null ? "" : wish.letter(), way, wish.always(), staff.id())
        .chain(() -> view(staff, complaint)));
  }

  @POST
  @Path("/deliveries/{id}/repetition")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Send a letter once more on the same way")
  public Uni<DeliveriesView> again(@PathParam("number") String number, @PathParam("id") String id) {
    return of(number, (staff, complaint) -> deliverAgain.again(complaint, LettersResource.id(id), staff.id())
        .chain(() -> view(staff, complaint)));
  }

  @POST
  @Path("/deliveries/{id}/printing")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Produces(LettersResource.PDF)
  @Operation(summary = "A letter to be posted, as PDF; from then on it counts as printed")
  public Uni<RestResponse<byte[]>> print(@PathParam("number") String number, @PathParam("id") String id) {
    return of(number, (staff, complaint) -> find(complaint, id)).chain(letter -> {
      requireAddressed(letter);
      return printLetters.one(letter, caller.get().id());
    }).map(pdf -> LettersResource.download(pdf, number + ".pdf"));
  }

  @POST
  @Path("/deliveries/{id}/posting")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "The printed letter was posted")
  public Uni<DeliveriesView> posted(@PathParam("number") String number, @PathParam("id") String id) {
    return of(number, (staff, complaint) -> find(complaint, id).chain(letter -> {
      if (letter.state() != DeliveryState.PRINTED && letter.state() != DeliveryState.POSTED) {
        throw Problems.of(DeliveryProblems.NOT_PRINTED, "Print it first.");
      }
      return deliveries.change(letter, DeliveryState.POSTED, null, letter.trial(), clock.instant(), staff.id());
    }).chain(() -> view(staff, complaint)));
  }

  private Uni<Delivery> find(Complaint complaint, String id) {
    return deliveries.lock(complaint.businessUnit(), complaint.number(), LettersResource.id(id))
        .map(found -> found.orElseThrow(Problems::notFound));
  }

  private static void requireAddressed(Delivery letter) {
    if (letter.way() != Way.POST || letter.state() == DeliveryState.NO_ADDRESS) {
      throw DeliveryProblems.noAddress(Way.POST, List.of());
    }
  }

  @PUT
  @Path("/postal-address")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Where letters to this customer are posted to; those that waited for it can be printed")
  public Uni<DeliveriesView> address(@PathParam("number") String number, ReachedAt reached) {
    if (reached == null || reached.postalAddress() == null) {
      throw DeliveryProblems.field("postalAddress", "send 'name' and 'address'.");
    }
    var accepted = reached.postalAddress().accepted();
    return of(number, (staff, complaint) -> keepReach.address(complaint, accepted, staff.id())
        .chain(() -> view(staff, complaint)));
  }

  private Uni<DeliveriesView> view(Caller staff, Complaint complaint) {
    return deliveries.reach(complaint.businessUnit(), complaint.number())
        .chain(reach -> deliveries.of(complaint.businessUnit(), complaint.number()).map(all -> new DeliveriesView(
            all.stream().map(DeliveriesView.Line::of).toList(), List.copyOf(deliverAgain.ways(complaint, reach)),
            reach.preferred(),
            ContactPolicy.maySee(staff, complaint) ? PostalAddress.of(
                vault.openText(reach.postalAddress(), complaint.businessUnit(), complaint.number())) : null,
            reach.postalAddress() != null)));
  }

  private <T> Uni<T> of(String typed, BiFunction<Caller, Complaint, Uni<T>> work) {
    var staff = caller.get();
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(staff.scope(),
        () -> complaints.find(staff.scope(), number).chain(complaint -> work.apply(staff, complaint)));
  }

  private static Way way(String name) {
    return Arrays.stream(Way.values()).filter(way -> way != Way.PAGE && way.name().equals(name)).findFirst()
        .orElseThrow(() -> DeliveryProblems.field("way", "use MAIL, SMS, CHAT or POST."));
  }
}
