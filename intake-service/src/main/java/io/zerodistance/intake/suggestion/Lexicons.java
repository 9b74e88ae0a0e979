package io.zerodistance.intake.suggestion;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.ReferenceRows;

/** The lexicons of all units, read from memory. */
@ApplicationScoped
class Lexicons implements ReferenceRows {

  private static final String KEYWORDS = """
      select k.business_unit, k.item, k.phrase, k.weight
      from taxonomy_keyword k join taxonomy_item i on i.business_unit = k.business_unit and i.code = k.item
      where i.retired_on is null or i.retired_on > current_date
      order by k.business_unit, i.position, k.phrase""";
  private static final String SEVERITY_WORDS =
      "select business_unit, severity, phrase from severity_word order by business_unit, phrase";
  private static final String MOTIVE_PHRASES =
      "select business_unit, motive, phrase from motive_phrase order by business_unit, phrase";

  @Inject
  Sql sql;

  private volatile Map<String, Lexicon> lexicons = Map.of();

  Lexicon of(String businessUnit) {
    return lexicons.getOrDefault(businessUnit, Lexicon.empty());
  }

  @Override
  public Uni<Void> read() {
    var read = new HashMap<String, Lexicon>();
    return sql.rows(KEYWORDS)
        .invoke(rows -> rows.forEach(row -> in(read, row).keywords()
            .add(new Lexicon.Keyword((String) row[1], Phrase.of((String) row[2]), (Integer) row[3]))))
        .chain(() -> sql.rows(SEVERITY_WORDS))
        .invoke(rows -> rows.forEach(row -> in(read, row).severityWords()
            .add(new Lexicon.SeverityWord(Severity.valueOf((String) row[1]), Phrase.of((String) row[2])))))
        .chain(() -> sql.rows(MOTIVE_PHRASES))
        .invoke(rows -> rows.forEach(row -> in(read, row).motivePhrases()
            .add(new Lexicon.MotivePhrase(Motive.valueOf((String) row[1]), Phrase.of((String) row[2])))))
        .invoke(() -> lexicons = Map.copyOf(read)).replaceWithVoid();
  }

  private static Lexicon in(Map<String, Lexicon> lexicons, Object[] row) {
    return lexicons.computeIfAbsent((String) row[0], unit -> Lexicon.empty());
  }
}
