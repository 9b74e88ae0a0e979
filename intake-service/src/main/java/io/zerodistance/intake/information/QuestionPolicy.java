package io.zerodistance.intake.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.zerodistance.access.Problems;
import io.zerodistance.intake.information.Questions.Question;

/** Lets a customer be asked 1 to 10 things at once: guided questions of the complaint's item, and own ones in plain words. */
final class QuestionPolicy {

  private static final int MOST = 10;
  private static final int LONGEST = 300;

  private QuestionPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming what may be asked */
  static List<Question> choose(AskForInformation.Wish wish, List<Question> guided) {
    var codes = wish == null || wish.questions() == null ? List.<String>of() : wish.questions();
    var own = wish == null || wish.own() == null ? List.<String>of() : wish.own();
    var chosen = new ArrayList<Question>();
    for (var code : codes.stream().distinct().toList()) {
      chosen.add(guided.stream().filter(question -> question.code().equals(code)).findFirst()
          .orElseThrow(() -> Problems.of(InformationProblems.QUESTIONS_INVALID,
              "Use codes of the suggested questions in 'questions', or write your own in 'own'.",
              Map.of("allowed", guided.stream().map(Question::code).toList()))));
    }
    for (var text : own) {
      var kept = text == null ? "" : text.strip();
      if (kept.isEmpty() || kept.length() > LONGEST) {
        throw Problems.of(InformationProblems.QUESTIONS_INVALID, "Write each of 'own' in 1 to 300 characters.");
      }
      chosen.add(new Question("own-" + (chosen.size() + 1), kept, kept));
    }
    if (chosen.isEmpty() || chosen.size() > MOST) {
      throw Problems.of(InformationProblems.QUESTIONS_INVALID, "Ask 1 to 10 questions at once.",
          Map.of("asked", chosen.size()));
    }
    return chosen;
  }
}
