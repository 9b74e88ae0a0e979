package io.zerodistance.intake.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.CustomerMessage;
import io.zerodistance.intake.complaint.CustomerMessages;
import io.zerodistance.intake.complaint.FollowUps;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.information.InformationRequest;
import io.zerodistance.intake.information.InformationRequests;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;
import io.zerodistance.intake.unit.Moment;

/** Tells the customer where the complaint stands, in the reader's language. */
@ApplicationScoped
class ReadTracking {

  private static final Set<String> LIMITS = Set.of(Timeline.OBJECT, Timeline.REOPEN);
  private static final Set<String> VISITS = Set.of(Step.VISIT_ARRANGED.name(), Step.VISIT_MOVED.name());
  private static final Set<Status> ENDED = EnumSet.of(Status.RESOLVED, Status.CLOSED);
  private static final String DEADLINES = "select deadline, due, met_at, paused_at from tracking_deadline"
      + " where business_unit = ?1 and number = ?2 and due < '" + Timeline.NOTHING_DUE + "' order by due";
  private static final String ENTRIES = """
      select at, what, amount, currency from tracking_entry where business_unit = ?1 and number = ?2
      order by at desc, position desc limit 200""";
  private static final String REMEDIES = """
      select remedy, type, amount, currency, status, offered_at from tracking_remedy
      where business_unit = ?1 and number = ?2 order by offered_at limit 100""";

  @Inject
  Sql sql;
  @Inject
  CustomerMessages messages;
  @Inject
  InformationRequests information;
  @Inject
  Merges merges;
  @Inject
  FollowUps followUps;
  @Inject
  TrackingTokens tokens;
  @Inject
  Visits visits;
  @Inject
  BusinessUnits units;
  @Inject
  Clock clock;

  Uni<TrackingView> of(Complaint complaint, Language language) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    return sql.rows(DEADLINES, unit, number).chain(deadlines -> sql.rows(ENTRIES, unit, number)
        .chain(entries -> sql.rows(REMEDIES, unit, number).chain(remedies -> messages.of(complaint)
            .chain(said -> information.of(unit, number, language)
                .map(asked -> asked.stream().map(InformationRequest::forCustomer).toList())
                .chain(asked -> mergedInto(complaint, entries).chain(into -> visits(complaint, entries)
                    .chain(there -> goesOn(complaint, entries)
                        .map(further -> view(complaint, language, deadlines, entries, remedies, said, asked, into,
                            there, further)))))))));
  }

  /** Asked only of the few that go on under another number; whoever opened the earlier one is its customer, so the link is theirs. */
  private Uni<TrackingView.GoesOn> goesOn(Complaint complaint, List<Object[]> entries) {
    boolean ever = entries.stream().anyMatch(row -> Step.GOES_ON.name().equals(row[1]));
    return !ever ? Uni.createFrom().nullItem()
        : followUps.latest(complaint.businessUnit(), complaint.number())
            .map(number -> new TrackingView.GoesOn(number, "/track?number=" + number + "#" + tokens.of(number)));
  }

  /** Asked only of the few whom we go to see. */
  private Uni<List<Visits.Visit>> visits(Complaint complaint, List<Object[]> entries) {
    boolean ever = entries.stream().anyMatch(row -> VISITS.contains(row[1]));
    return ever ? visits.of(complaint.businessUnit(), complaint.number()) : Uni.createFrom().item(List.of());
  }

  /** Asked only of the few that were ever merged. */
  private Uni<String> mergedInto(Complaint complaint, List<Object[]> entries) {
    boolean ever = entries.stream().anyMatch(row -> Step.MERGED.name().equals(row[1]));
    return ever ? merges.into(complaint.businessUnit(), complaint.number()) : Uni.createFrom().nullItem();
  }

  private TrackingView view(Complaint complaint, Language language, List<Object[]> deadlines, List<Object[]> entries,
      List<Object[]> remedies, List<CustomerMessage> said, List<InformationRequest> asked, String mergedInto,
      List<Visits.Visit> visited, TrackingView.GoesOn goesOn) {
    var unit = units.find(complaint.businessUnit()).orElseThrow();
    var now = clock.instant();
    // What was found to be a remark has no deadlines any more.
    boolean isCase = Kind.valueOf(complaint.kind()).opensCase();
    var offered = remedies.stream().map(row -> remedy(row, language)).toList();
    var first = new TrackingView.Entry(complaint.receivedAt(), Step.RECEIVED.name(), Step.RECEIVED.in(language), null);
    var timeline =
        Stream.concat(Stream.of(first), entries.reversed().stream().map(row -> entry(row, visited, language)))
            .toList();
    return new TrackingView(complaint.number(), complaint.kind(), unit.id(), unit.name(language),
        unit.contact(language),
        complaint.status().name(), Wording.of(complaint.status(), language), complaint.receivedAt(),
        deadlines.stream().filter(row -> isCase && !LIMITS.contains(row[0])).map(row -> deadline(row, language, now))
            .toList(),
        timeline, offered, said, asked, expects(complaint, offered, asked), mergedInto,
        complaint.status() == Status.AWAITING_CONFIRMATION ? limit(deadlines, Timeline.OBJECT) : null,
        ENDED.contains(complaint.status()) ? limit(deadlines, Timeline.REOPEN) : null,
        visited.stream().filter(visit -> !visit.over() && visit.to().isAfter(now))
            .map(visit -> new TrackingView.Visit(visit.from(), visit.to(), visit.zone(), visit.confirmed())).toList(),
        goesOn);
  }

  /** @return null where there is none, or where a new round has lifted it */
  private static Instant limit(List<Object[]> deadlines, String limit) {
    return deadlines.stream().filter(row -> limit.equals(row[0]) && row[2] == null).findFirst()
        .map(row -> Moment.of(row[1])).orElse(null);
  }

  private static TrackingView.Expected expects(Complaint complaint, List<TrackingView.Remedy> remedies,
      List<InformationRequest> asked) {
    if (asked.stream().anyMatch(InformationRequest::isOpen)) {
      return TrackingView.Expected.INFORMATION;
    }
    if (complaint.status() == Status.AWAITING_CONFIRMATION) {
      return TrackingView.Expected.CONFIRMATION;
    }
    if (remedies.stream().anyMatch(remedy -> remedy.status().equals("PROPOSED"))) {
      return TrackingView.Expected.REMEDY_ANSWER;
    }
    return complaint.surveyOpen() ? TrackingView.Expected.SURVEY : null;
  }

  private static TrackingView.Deadline deadline(Object[] row, Language language, Instant now) {
    var due = Moment.of(row[1]);
    var metAt = Moment.of(row[2]);
    var state = metAt != null ? metAt.isAfter(due) ? "MET_LATE" : "MET"
        : row[3] != null ? "PAUSED" : now.isAfter(due) ? "LATE" : "OPEN";
    return new TrackingView.Deadline((String) row[0], Wording.ofDeadline((String) row[0], language), due, metAt, state);
  }

  private static TrackingView.Entry entry(Object[] row, List<Visits.Visit> visits, Language language) {
    var step = Step.valueOf((String) row[1]);
    var at = Moment.of(row[0]);
    var when = VISITS.contains(step.name()) ? visits.stream().filter(visit -> visit.arrangedAt().equals(at))
        .findFirst().map(visit -> language.pick("：", ": ") + visit.words(language)).orElse("") : "";
    return new TrackingView.Entry(at, step.name(), step.in(language) + when, Money.of(row[2], row[3]));
  }

  private static TrackingView.Remedy remedy(Object[] row, Language language) {
    return new TrackingView.Remedy((String) row[0], (String) row[1], Wording.ofRemedy((String) row[1], language),
        Money.of(row[2], row[3]), (String) row[4], Moment.of(row[5]));
  }
}
