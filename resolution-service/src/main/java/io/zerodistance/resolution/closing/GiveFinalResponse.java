package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.reply.CheckedLetter;
import io.zerodistance.resolution.reply.LetterCheck;

/** Writes our last word with the right to go further, and asks the customer at the same time whether that settles it. */
@ApplicationScoped
class GiveFinalResponse {

  static final ProblemType GIVEN = new ProblemType("final-response-given", 409, "The final response was given already");

  @Inject
  LetterCheck check;
  @Inject
  ClosingRules rules;
  @Inject
  ClosingLetters letters;
  @Inject
  ProposeResolution proposeResolution;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** {@code reason}: why the text lacks a part that a final response has; null when it may not. */
  Uni<FinalResponse> give(CaseFile file, FinalResponse.Outcome outcome, String rightCode, String text, String reason,
      String by) {
    file.requireNotOver();
    var kind = outcome == FinalResponse.Outcome.NOT_UPHELD ? CheckedLetter.FINAL_NOT_UPHELD
        : CheckedLetter.FINAL_UPHELD;
    return check.require(file, kind, text, reason, by, clock.instant()).chain(rules::rights)
        .map(rights -> rights.stream().filter(right -> right.code().equals(rightCode)).findFirst()
            .orElseThrow(() -> Texts.invalid("furtherRight",
                "Give furtherRight as one of " + rights.stream().map(FurtherRight::code).toList() + ".")))
        .chain(right -> rules.text(file, outcome.name())
            .map(frame -> frame.replace("{right}", right.textFor(file)).replace("{text}", text)))
        .chain(letter -> keep(file,
            new FinalResponse(file.round(), outcome, rightCode, letter, by, clock.instant()), text));
  }

  private Uni<FinalResponse> keep(CaseFile file, FinalResponse response, String text) {
    return letters.keep(file, response).invoke(fresh -> {
      if (!fresh) {
        throw Problems.of(GIVEN, "One round has one final response. It opens again when the customer objects.",
            Map.of("round", file.round()));
      }
    }).chain(() -> timeline.note(file, response.at(), "final-response-given", response.by(), response.outcome().name()))
        .chain(() -> outbox.append(new LetterWritten(file.number(), file.businessUnit(), response.at(),
            response.letter(), "FINAL_RESPONSE")))
        .chain(() -> file.state() == CaseState.OPEN
            ? proposeResolution.resolve(file, text, response.by()).replaceWithVoid() : cases.keep(file))
        .replaceWith(response);
  }
}
