package io.zerodistance.intake.information;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.search.IndexAgain;

/** Notes what a colleague heard or read: answers by telephone, at the counter, or in the words of a reply; also after the waiting has ended. */
@ApplicationScoped
class NoteAnswers {

  private static final int LONGEST = 2_000;
  private static final String LOCK =
      """
      select state from information_request where business_unit = ?1 and number = ?2 and cast(id as text) = ?3 for update""";
  private static final String CODES = """
      select code from information_asked where business_unit = ?1 and request = cast(?2 as uuid) order by position""";
  private static final String STATE = """
      select state from information_request where business_unit = ?1 and id = cast(?2 as uuid)""";

  @Inject
  TakeAnswers takeAnswers;
  @Inject
  HeedAnswers harm;
  @Inject
  IndexAgain indexAgain;
  @Inject
  IdempotentRequests requests;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code answers}: question code to answer; what is left out stays as it is. */
  @RegisterForReflection
  record Heard(Map<String, String> answers) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Heard[]";
    }
  }

  /** {@code state} of the request afterwards: OPEN while an answer is still missing. */
  @RegisterForReflection
  record Noted(String id, String state) {}

  /** @param key an Idempotency-Key or null; @throws io.quarkiverse.resteasy.problem.HttpProblem 400, 404 or 409, see the problems */
  Uni<Noted> note(Complaint complaint, String request, Heard heard, String by, String key) {
    return key == null ? note(complaint, request, heard, by)
        : requests.once(complaint.businessUnit(), by, key, heard, Noted.class,
            () -> note(complaint, request, heard, by));
  }

  private Uni<Noted> note(Complaint complaint, String request, Heard heard, String by) {
    var unit = complaint.businessUnit();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.rows(LOCK, unit, complaint.number(), request).chain(rows -> {
      if (rows.isEmpty()) {
        throw Problems.notFound();
      }
      if ("WITHDRAWN".equals(rows.getFirst()[0])) {
        throw Problems.of(InformationProblems.NOT_WAITING, "The questions were taken back: ask them again.");
      }
      return sql.rows(CODES, unit, request);
    }).map(codes -> accept(heard, codes.stream().map(row -> (String) row[0]).toList()))
        .chain(answers -> takeAnswers.take(unit, complaint.number(), request, answers, by, at)
            .chain(() -> indexAgain.index(unit, complaint.number()))
            .chain(() -> harm.heed(complaint, answers, at)))
        .chain(() -> sql.rows(STATE, unit, request))
        .map(rows -> new Noted(request, (String) rows.getFirst()[0]));
  }

  private static Map<String, String> accept(Heard heard, List<String> asked) {
    var answers = heard == null || heard.answers() == null ? Map.<String, String>of() : heard.answers();
    boolean holds = answers.entrySet().stream().allMatch(answer -> asked.contains(answer.getKey())
        && answer.getValue() != null && answer.getValue().length() <= LONGEST);
    if (!holds || answers.values().stream().allMatch(String::isBlank)) {
      throw Problems.of(InformationProblems.ANSWERS_INVALID,
          "Send 'answers', each 1 to 2 000 characters under the code of its question.", Map.of("allowed", asked));
    }
    return answers;
  }
}
