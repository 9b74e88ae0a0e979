package io.zerodistance.routing.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.skill.Tier;
import io.zerodistance.routing.staffing.StaffChanges.StaffChange;

/** People of a business unit, with skills and shifts; read and kept by their supervisors and managers. */
@Path("/api/routing/people/{businessUnit}")
class PeopleResource {
  private static final int PAGE = 100;

  /** A person as sent; what is missing is what most have. */
  record PersonGiven(Tier tier, String team, List<String> languages, Integer capacity,
      SortedMap<String, Integer> skills, String shift, Boolean active) {

    Person as(String id) {
      return new Person(id, tier, team, Objects.requireNonNullElse(languages, List.of("zh")),
          Objects.requireNonNullElse(capacity, 0), Objects.requireNonNullElseGet(skills, TreeMap::new),
          ShiftText.tidy(shift), Objects.requireNonNullElse(active, true));
    }
  }

  /** @param table CSV with a line of columns: id,tier,team,languages,capacity,skills,shift,active */
  record TableGiven(@NotBlank @Size(max = 2_000_000) String table) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  People people;
  @Inject
  ImportPeople importPeople;
  @Inject
  StaffChanges changes;

  @GET
  @RolesAllowed({"supervisor", "bu-manager", "quality", "admin"})
  @Operation(summary = "Everybody of a unit with team, tier, languages, capacity, skills and shift")
  public Uni<Page<Person>> list(@RestPath String businessUnit, @QueryParam("cursor") String cursor) {
    var after = Cursor.decode(cursor);
    return transactions.within(caller.scopeOf(businessUnit),
        () -> people.page(businessUnit, after == null ? "" : after.key(), PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, person -> new Cursor(Instant.EPOCH, person.id())));
  }

  @GET
  @Path("/changes")
  @RolesAllowed({"supervisor", "bu-manager", "quality", "admin"})
  @Operation(summary = "Who changed what of whom, the latest first; staff narrows to one person")
  public Uni<Page<StaffChange>> changes(@RestPath String businessUnit, @QueryParam("staff") String staff,
      @QueryParam("cursor") String cursor) {
    var after = Cursor.decode(cursor);
    var one = staff == null || staff.isBlank() ? null : staff;
    return transactions.within(caller.scopeOf(businessUnit), () -> changes.page(businessUnit, one, after, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, change -> new Cursor(change.changedAt(), Long.toString(change.id()))));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Keeps a person, known or new; every field that cannot be kept is named")
  public Uni<Person> keep(@RestPath String businessUnit, @RestPath String id, @NotNull PersonGiven given) {
    var me = caller.get();
    var scope = me.scopeOf(businessUnit);
    var person = given.as(id);
    var errors = new PersonPolicy().judge(person);
    if (!errors.isEmpty()) {
      throw StaffingProblems.invalid(errors);
    }
    return transactions.within(scope, () -> people.find(businessUnit, id)
        .chain(before -> people.save(businessUnit, before.orElse(null), person, People.Through.PAGE, me.id()))
        .chain(() -> people.find(businessUnit, id)).map(kept -> kept.orElseThrow()));
  }

  @POST
  @Path("/import")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "A table of people: shows what each row would do; apply=true does all of it or nothing")
  public Uni<ImportPeople.Outcome> takeIn(@RestPath String businessUnit, @QueryParam("apply") boolean apply,
      @NotNull @Valid TableGiven given) {
    var me = caller.get();
    return transactions.within(me.scopeOf(businessUnit),
        () -> importPeople.takeIn(businessUnit, given.table(), apply, me.id()));
  }
}
