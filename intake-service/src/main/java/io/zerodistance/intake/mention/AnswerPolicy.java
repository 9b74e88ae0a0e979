package io.zerodistance.intake.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.zerodistance.access.Problems;

/** Which answer fits what was verified: talk to the customer unless it is false, clarify unless it is true, ignore with a reason. */
final class AnswerPolicy {

  private static final int LONGEST = 4_000;
  private static final Map<Action, Set<String>> FITS = Map.of(
      Action.CONTACT, Set.of("TRUE", "PARTLY", "UNKNOWN"),
      Action.CLARIFY, Set.of("FALSE", "PARTLY"),
      Action.IGNORE, Set.of("TRUE", "PARTLY", "FALSE", "UNKNOWN"));

  /** What we do about a post. */
  enum Action {
    CONTACT, CLARIFY, IGNORE
  }

  private AnswerPolicy() {}

  static Action action(AnswerMention.Answer answer) {
    var name = answer == null || answer.action() == null ? "" : answer.action().strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Action.values()).filter(action -> action.name().equals(name)).findFirst()
        .orElseThrow(() -> MentionProblems.field("action", "use one of the allowed values.", List.of(Action.values())));
  }

  static boolean opensCase(AnswerMention.Answer answer) {
    return !Boolean.FALSE.equals(answer.openCase());
  }

  /** The public text, or the reason for ignoring, or a note on the contact, which may be missing where a case tells the rest. */
  static String words(Action action, AnswerMention.Answer answer) {
    var given = action == Action.IGNORE && answer.reason() != null ? answer.reason() : answer.text();
    var words = given == null ? "" : given.strip();
    if (words.length() > LONGEST || words.isEmpty() && !(action == Action.CONTACT && opensCase(answer))) {
      throw MentionProblems.field(action == Action.IGNORE ? "reason" : "text", "write 1 to 4 000 characters.");
    }
    return words.isEmpty() ? null : words;
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 telling what to do first */
  static void require(Action action, MentionView mention) {
    switch (mention.state()) {
      case "FOUND" ->
          throw Problems.of(MentionProblems.NOT_VERIFIED, "Verify first whether it is true, with evidence.");
      case "VERIFIED" -> {
        if (!FITS.get(action).contains(mention.verdict())) {
          throw Problems.of(MentionProblems.ANSWER_UNFIT, action == Action.CONTACT
              ? "What is false is clarified or ignored."
              : "What is true, or not known, is talked about with the customer.",
              Map.of("verdict", mention.verdict()));
        }
      }
      default -> throw Problems.of(MentionProblems.ANSWERED, "Read it again: it was answered already.");
    }
  }
}
