package io.zerodistance.resolution.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.zerodistance.resolution.closing.Resolution;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.reply.SentReply;

/** Something that we wrote to the customer: a reply, what a remedy is about, or why we think that it is resolved. */
public record Letter(String id, Kind kind, String text, Instant at) {

  /** What the letter is about; {@code id} is the reply's, the remedy's, or {@code round-n}. */
  public enum Kind {
    REPLY,
    REMEDY,
    RESOLUTION
  }

  /** Oldest first; of remedies only those that were offered, with a text. */
  static List<Letter> of(List<SentReply> replies, List<Remedy> remedies, List<Resolution> resolutions) {
    var letters = new ArrayList<Letter>();
    replies.forEach(reply -> letters.add(new Letter(reply.id(), Kind.REPLY, reply.text(), reply.at())));
    remedies.stream().filter(remedy -> remedy.text() != null && remedy.wasOffered()).forEach(remedy -> letters.add(
        new Letter(remedy.id(), Kind.REMEDY, remedy.text(), remedy.offeredAt())));
    resolutions.forEach(resolution -> letters.add(
        new Letter("round-" + resolution.round(), Kind.RESOLUTION, resolution.text(), resolution.at())));
    letters.sort(Comparator.comparing(Letter::at).thenComparing(Letter::id));
    return List.copyOf(letters);
  }
}
