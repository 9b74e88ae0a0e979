package io.zerodistance.resolution.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.zerodistance.resolution.closing.ClosingLetters;
import io.zerodistance.resolution.closing.FinalResponse;
import io.zerodistance.resolution.closing.Resolution;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.reply.SentReply;
import io.zerodistance.resolution.shortletter.ShortLetters;

/** Something that we wrote to the customer: a reply, what a remedy is about and why, how we think that it ended. */
public record Letter(String id, Kind kind, String text, Instant at) {

  /** What the letter is about; {@code id} is the reply's, the remedy's, or the kind of end and its round. */
  public enum Kind {
    REPLY,
    REMEDY,
    RESOLUTION,
    FINAL_RESPONSE,
    SETTLED
  }

  /** What was offered, why it is that, and in words until when it holds; the latter two by the remedy's id. */
  record Offered(List<Remedy> remedies, Map<String, String> bases, Map<String, String> untils) {}

  /** How the rounds of a case ended. */
  record Endings(List<Resolution> resolutions, List<FinalResponse> finals,
      List<ClosingLetters.SettlementNotice> settled) {}

  /** Oldest first; of remedies only those that were offered, with a text, a reason or an end. */
  static List<Letter> of(List<SentReply> replies, Offered offered, Endings endings,
      List<ShortLetters.ShortLetter> shortLetters) {
    var letters = new ArrayList<Letter>();
    replies.forEach(reply -> letters.add(new Letter(reply.id(), Kind.REPLY, reply.text(), reply.at())));
    offered.remedies().stream().filter(Remedy::wasOffered).forEach(remedy -> {
      var words = Stream.of(remedy.text(), offered.bases().get(remedy.id()), offered.untils().get(remedy.id()))
          .filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
      if (!words.isEmpty()) {
        letters.add(new Letter(remedy.id(), Kind.REMEDY, words, remedy.offeredAt()));
      }
    });
    shortLetters.forEach(one -> letters.add(new Letter(one.id(), Kind.valueOf(one.kind()), one.text(), one.at())));
    var given = endings.finals().stream().map(FinalResponse::round).collect(Collectors.toSet());
    // A final response holds the resolution's words already.
    endings.resolutions().stream().filter(resolution -> !given.contains(resolution.round()))
        .forEach(resolution -> letters
            .add(new Letter(resolution.letter(), Kind.RESOLUTION, resolution.text(), resolution.at())));
    endings.finals()
        .forEach(last -> letters.add(new Letter(last.letter(), Kind.FINAL_RESPONSE, last.text(), last.at())));
    endings.settled().forEach(
        notice -> letters.add(new Letter(notice.letter(), Kind.SETTLED, notice.text(), notice.at())));
    letters.sort(Comparator.comparing(Letter::at).thenComparing(Letter::id));
    return List.copyOf(letters);
  }
}
