package io.zerodistance.resolution.closing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.CaseResolved;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.reply.CheckedLetter;
import io.zerodistance.resolution.reply.LetterCheck;

/** Proposes a case as resolved; whether it is, the customer says. */
@ApplicationScoped
class ProposeResolution {

  @Inject
  LetterCheck check;
  @Inject
  CaseFiles cases;
  @Inject
  Resolutions resolutions;
  @Inject
  Timeline timeline;
  @Inject
  ClosingRules rules;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** With a letter of its own; {@code reason} says why it does not tell what was done, null when it must. */
  Uni<Resolution> propose(CaseFile file, String text, String reason, String by) {
    return check.require(file, CheckedLetter.RESOLUTION, text, reason, by, clock.instant())
        .chain(() -> outbox.append(new LetterWritten(file.number(), file.businessUnit(), clock.instant(),
            Resolution.letterOf(file.round()), "RESOLUTION")))
        .chain(() -> resolve(file, text, by));
  }

  /** The customer reads it in another letter. */
  Uni<Resolution> resolve(CaseFile file, String text, String by) {
    file.requireState(CaseState.OPEN, "Only an open case can be proposed as resolved.");
    var now = clock.instant();
    var resolved = file.resolved(now);
    return resolutions.neededApproval(file).chain(neededApproval -> {
      var onTheSpot = file.round() == 1 && by.equals(file.firstHandler()) && !neededApproval;
      var resolution = new Resolution(file.round(), text, by, now, onTheSpot);
      return cases.keep(resolved)
          .chain(() -> resolutions.keep(file, resolution))
          .chain(() -> timeline.note(resolved, now, "case-resolved", by, onTheSpot ? "on-the-spot" : null))
          .chain(() -> rules.of(file.businessUnit()))
          .chain(rule -> outbox.append(new CaseResolved(file.number(), file.businessUnit(), now, by, onTheSpot,
              rule.settlesAt(now))))
          .replaceWith(resolution);
    });
  }
}
