package io.zerodistance.intake.information;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The guided questions of a business unit; call inside a transaction. */
@ApplicationScoped
class Questions {

  /** An item's own questions first, then those for everything; a code asked by both is asked once. */
  private static final String FOR_ITEM = """
      select code, zh, en from (
        select distinct on (code) code, zh, en, position, item from information_question
        where business_unit = ?1 and item in (?2, '*') and active order by code, item = '*') own
      order by item = '*', position, code limit 40""";

  @Inject
  Sql sql;

  record Question(String code, String zh, String en) {}

  /** @param item as decided, given or suggested; '*' where nothing is known yet */
  Uni<List<Question>> about(String businessUnit, String item) {
    return sql.rows(FOR_ITEM, businessUnit, item).map(rows -> rows.stream()
        .map(row -> new Question((String) row[0], (String) row[1], (String) row[2])).toList());
  }
}
