package io.zerodistance.intake.suggestion;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

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
  private static final String EMOTION_PHRASES =
      "select business_unit, emotion, phrase from emotion_phrase order by business_unit, phrase";
  private static final String NEEDED_FACTS =
      "select business_unit, item, fact from needed_fact order by business_unit, item, fact";
  private static final String FACT_SIGNS =
      "select business_unit, fact, phrase from fact_sign order by business_unit, fact, phrase";

  @Inject
  Sql sql;

  private volatile Map<String, Lexicon> lexicons = Map.of();

  Lexicon of(String businessUnit) {
    return lexicons.getOrDefault(businessUnit, Lexicon.empty());
  }

  @Override
  public Uni<Void> read() {
    var read = new HashMap<String, Lexicon>();
    return each(KEYWORDS, read, (lexicon, row) -> lexicon.keywords()
        .add(new Lexicon.Keyword((String) row[1], phrase(row), (Integer) row[3])))
        .chain(() -> each(SEVERITY_WORDS, read, (lexicon, row) -> lexicon.severityWords()
            .add(new Lexicon.SeverityWord(Severity.valueOf((String) row[1]), phrase(row)))))
        .chain(() -> each(MOTIVE_PHRASES, read, (lexicon, row) -> lexicon.motivePhrases()
            .add(new Lexicon.MotivePhrase(Motive.valueOf((String) row[1]), phrase(row)))))
        .chain(() -> each(EMOTION_PHRASES, read, (lexicon, row) -> lexicon.emotionPhrases()
            .add(new Lexicon.EmotionPhrase(Emotion.valueOf((String) row[1]), phrase(row)))))
        .chain(() -> each(NEEDED_FACTS, read, (lexicon, row) -> lexicon.neededFacts()
            .add(new Lexicon.NeededFact((String) row[1], Fact.valueOf((String) row[2])))))
        .chain(() -> each(FACT_SIGNS, read, (lexicon, row) -> lexicon.factSigns()
            .add(new Lexicon.FactSign(Fact.valueOf((String) row[1]), phrase(row)))))
        .invoke(() -> lexicons = Map.copyOf(read));
  }

  private Uni<Void> each(String query, Map<String, Lexicon> lexicons, BiConsumer<Lexicon, Object[]> put) {
    return sql.rows(query)
        .invoke(rows -> rows.forEach(
            row -> put.accept(lexicons.computeIfAbsent((String) row[0], unit -> Lexicon.empty()), row)))
        .replaceWithVoid();
  }

  private static Phrase phrase(Object[] row) {
    return Phrase.of((String) row[2]);
  }
}
