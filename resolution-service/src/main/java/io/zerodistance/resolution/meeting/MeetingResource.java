package io.zerodistance.resolution.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.storage.Ids;

/** Visits to a customer and inspections on site, with what was found and agreed. */
@Path("/api/cases/{number}/meetings")
public class MeetingResource {

  /** A reference to something that another service keeps. */
  private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z-]{1,64}");
  /** Clocks of telephones differ a little. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  @Inject
  CaseDesk desk;
  @Inject
  Meetings meetings;
  @Inject
  Timeline timeline;
  @Inject
  IdempotentRequests idempotent;
  @Inject
  Clock clock;

  /** {@code heldAt}: RFC 3339 with offset, not to come; {@code photos}: ids of the complaint's attachments, already added. */
  public record MeetingRequest(String kind, String heldAt, String place, List<String> people, String findings,
      String agreed, List<String> photos, String handoff) {}

  public record CaseMeetings(List<Meeting> items, String next) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CaseMeetings> list(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> meetings.of(file)).map(found -> new CaseMeetings(found, null));
  }

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @ResponseStatus(201)
  public Uni<Meeting> record(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      MeetingRequest request) {
    IdempotentRequests.requireKey(key);
    Texts.body(request);
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " met on " + number, key, request, Meeting.class, () -> keep(file, read(request, caller.id()))));
  }

  private Uni<Meeting> keep(CaseFile file, Meeting meeting) {
    return meetings.add(file, meeting)
        .chain(() -> timeline.note(file, meeting.at(), "meeting-recorded", meeting.by(), meeting.kind().name()))
        .replaceWith(meeting);
  }

  private Meeting read(MeetingRequest request, String by) {
    var now = clock.instant();
    var kind = Texts.choice("kind", request.kind(), Meeting.Kind.class);
    var heldAt = Texts.moment("heldAt", request.heldAt());
    if (heldAt.isAfter(now.plus(GRACE))) {
      throw Texts.invalid("heldAt", "Record a meeting after it was held; plan a visit to come with a hand-off.");
    }
    return new Meeting(Ids.next(), kind, heldAt, Texts.required("place", request.place(), 200),
        people(request.people()), Texts.required("findings", request.findings(), 4_000),
        Texts.optional("agreed", request.agreed(), 2_000), references("photos", request.photos()),
        references("handoff", request.handoff() == null ? null : List.of(request.handoff())).stream().findFirst()
            .orElse(null),
        by, now);
  }

  private static List<String> people(List<String> given) {
    var people = given == null ? List.<String>of()
        : given.stream().filter(one -> one != null && !one.isBlank())
            .map(one -> Texts.required("people", one, 100).strip().replaceAll("\\R", " ")).toList();
    if (people.isEmpty() || people.size() > 20) {
      throw Texts.invalid("people", "Name who was there, one to twenty people.");
    }
    return people;
  }

  private static List<String> references(String field, List<String> given) {
    var references = given == null ? List.<String>of() : given;
    if (references.size() > 20
        || references.stream().anyMatch(one -> one == null || !REFERENCE.matcher(one).matches())) {
      throw Texts.invalid(field, "Give at most twenty ids, as they were answered when it was added.");
    }
    return List.copyOf(references);
  }
}
