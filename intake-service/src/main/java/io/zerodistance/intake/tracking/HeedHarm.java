package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.FileAnew;
import io.zerodistance.intake.complaint.FollowUps;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.intake.information.HeedAnswers;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.triage.RaiseSeverity;
import io.zerodistance.messaging.outbox.Outbox;

/**
 * Acts at once on words of harm that come after the filing. An open case becomes S1, of a merged complaint the one it is worked on
 * under; what has ended, and what never was a case, goes on as a new complaint of the same customer.
 */
@ApplicationScoped
class HeedHarm implements HeedAnswers {

  private static final Set<Status> WORKED_ON = EnumSet.of(Status.RECEIVED, Status.IN_PROGRESS, Status.REOPENED);

  @Inject
  SuggestTriage suggest;
  @Inject
  RaiseSeverity severity;
  @Inject
  FileAnew anew;
  @Inject
  FollowUps followUps;
  @Inject
  Merges merges;
  @Inject
  Complaints complaints;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;

  /** What was written, about what, and the id under which it is kept. */
  record Said(CustomerSaid.What about, String text, Map<String, String> answers, String id) {

    String words() {
      return Stream.concat(Stream.ofNullable(text), answers == null ? Stream.empty() : answers.values().stream())
          .collect(Collectors.joining("\n"));
    }
  }

  @Override
  public Uni<Void> heed(Complaint complaint, Map<String, String> answers, Instant at) {
    return heed(complaint,
        new Said(CustomerSaid.What.MESSAGE, null, answers, UuidCreator.getTimeOrderedEpoch().toString()),
        at);
  }

  /** In the open transaction, after the words are kept. */
  Uni<Void> heed(Complaint complaint, Said said, Instant at) {
    if (!suggest.speaksOfHarm(complaint.businessUnit(), said.words())) {
      return Uni.createFrom().voidItem();
    }
    var unit = complaint.businessUnit();
    return merges.into(unit, complaint.number())
        .chain(other -> find(unit, other == null ? complaint.number() : other))
        .chain(one -> isWorkedOn(one) ? severity.raise(one) : goOn(one, said, at));
  }

  private Uni<Void> goOn(Complaint ended, Said said, Instant at) {
    // "Yes, resolved, the stomach is fine again": what was S1 was looked after as such.
    if (said.about() == CustomerSaid.What.CONFIRMATION && ended.severity().equals("S1")) {
      return Uni.createFrom().voidItem();
    }
    var unit = ended.businessUnit();
    return followUps.latest(unit, ended.number())
        .chain(later -> later == null ? Uni.createFrom().nullItem() : find(unit, later))
        .chain(later -> later != null && isWorkedOn(later) ? tell(later, said, at) : fileAnew(ended, said, at));
  }

  private Uni<Void> tell(Complaint later, Said said, Instant at) {
    return severity.raise(later)
        .chain(() -> outbox.append(CustomerSaid.message(later.number(), later.businessUnit(), at, said.id())));
  }

  private Uni<Void> fileAnew(Complaint ended, Said said, Instant at) {
    var words = said.words();
    return anew.file(ended, words.substring(0, Math.min(words.length(), 10_000)), words, said.id(),
        FileAnew.Because.WORDS_OF_HARM, RaiseSeverity.BY)
        .chain(receipt -> timeline.enter(new Timeline.Of(ended.businessUnit(), ended.number()), at, Step.GOES_ON,
            null));
  }

  private Uni<Complaint> find(String unit, String number) {
    return complaints.find(Scope.of(unit), number);
  }

  private static boolean isWorkedOn(Complaint complaint) {
    return Kind.valueOf(complaint.kind()).opensCase() && WORKED_ON.contains(complaint.status());
  }
}
