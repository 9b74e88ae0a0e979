package io.zerodistance.intake.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.zerodistance.intake.search.Likeness;
import io.zerodistance.intake.search.SearchKeys;

/**
 * Suggests what may be the same matter: the same order; half of the words; or the same person, soon after or in similar words.
 *
 * <p>Only a suggestion: a person who buys twice may complain twice, and two neighbours complain of one lift.
 */
final class DuplicatePolicy {

  private static final double ALIKE = 0.5;
  private static final double SIMILAR = 0.15;
  private static final Duration SOON = Duration.ofDays(14);
  private static final int SHOWN = 90;

  private DuplicatePolicy() {}

  static Optional<DuplicateView.Suggested> judge(Candidate complaint, Candidate other) {
    double likeness = Likeness.of(complaint.text(), other.text());
    boolean samePerson = complaint.isBySamePersonAs(other);
    boolean soon = Duration.between(complaint.receivedAt(), other.receivedAt()).abs().compareTo(SOON) <= 0;
    var because = new ArrayList<DuplicateView.Because>();
    if (complaint.order() != null && other.order() != null
        && SearchKeys.order("", complaint.order()) == SearchKeys.order("", other.order())) {
      because.add(DuplicateView.Because.ORDER);
    }
    if (samePerson && (soon || likeness >= SIMILAR)) {
      because.add(DuplicateView.Because.PERSON);
    }
    if (likeness >= ALIKE) {
      because.add(DuplicateView.Because.TEXT);
    }
    return because.isEmpty() ? Optional.empty() : Optional.of(show(complaint, other, because, likeness, samePerson));
  }

  /** Best first: the order says most, then the person, then the words. */
  static double weight(DuplicateView.Suggested suggested) {
    return (suggested.because().contains(DuplicateView.Because.ORDER) ? 2 : 0)
        + (suggested.because().contains(DuplicateView.Because.PERSON) ? 0.6 : 0) + suggested.likeness();
  }

  private static DuplicateView.Suggested show(Candidate complaint, Candidate other, List<DuplicateView.Because> because,
      double likeness, boolean samePerson) {
    var text = other.text();
    var excerpt = text.codePointCount(0, text.length()) <= SHOWN ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    return new DuplicateView.Suggested(other.number(), other.status().name(), other.handler(), other.receivedAt(),
        excerpt,
        because, Math.round(likeness * 100) / 100.0, Likeness.common(complaint.text(), excerpt),
        samePerson && complaint.isOpen() && other.isOpen());
  }
}
