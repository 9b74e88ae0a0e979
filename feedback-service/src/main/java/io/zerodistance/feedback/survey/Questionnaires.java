package io.zerodistance.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Reads the questions of one version of a survey. */
@ApplicationScoped
public class Questionnaires {

  private static final String QUESTIONS = """
      select code, required, scale_from, scale_to, text_zh, text_en, low_zh, low_en, high_zh, high_en
      from survey_question where business_unit = ?1 and survey = ?2 and version = ?3 order by position""";

  @Inject
  Sql sql;

  public Uni<Questionnaire> read(String businessUnit, String survey, int version) {
    return sql.rows(QUESTIONS, businessUnit, survey, version)
        .map(rows -> new Questionnaire(survey, version, rows.stream().map(Questionnaires::question).toList()));
  }

  private static Question question(Object[] row) {
    return new Question((String) row[0], (Boolean) row[1], (Integer) row[2], (Integer) row[3],
        Wording.of(row[4], row[5]), Wording.of(row[6], row[7]), Wording.of(row[8], row[9]));
  }
}
