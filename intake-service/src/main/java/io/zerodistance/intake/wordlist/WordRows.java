package io.zerodistance.intake.wordlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.suggestion.WordList;
import io.zerodistance.intake.unit.Moment;

/** The rows of words and of their changes; call inside a transaction. */
@ApplicationScoped
class WordRows {

  private static final String WORDS = """
      select business_unit, list, meaning, phrase, weight, retired_at from suggestion_word
      where business_unit in ('group', ?1) and list = ?2 order by meaning, phrase, business_unit limit 5000""";
  private static final String KNOWN = """
      select business_unit, list, meaning, phrase, weight, retired_at from suggestion_word
      where business_unit in ('group', ?1) and list = ?2 and phrase = ?3 and retired_at is null""";
  private static final String LOCK = """
      select business_unit, list, meaning, phrase, weight, retired_at from suggestion_word
      where business_unit = ?1 and list = ?2 and meaning = ?3 and phrase = ?4 for update""";
  private static final String KEEP = """
      insert into suggestion_word (business_unit, list, meaning, phrase, weight) values (?1, ?2, ?3, ?4, cast(?5 as int))
      on conflict (business_unit, list, meaning, phrase) do update set retired_at = null, weight = excluded.weight""";
  private static final String RETIRE = """
      update suggestion_word set retired_at = ?5
      where business_unit = ?1 and list = ?2 and meaning = ?3 and phrase = ?4 and retired_at is null""";
  private static final String CHANGE_COLUMNS = """
      cast(id as text), business_unit, list, meaning, phrase, action, reason, asked_by, asked_at, state, decided_by,
      decided_at, decided_because""";
  private static final String CHANGES = "select " + CHANGE_COLUMNS + """
      \sfrom suggestion_word_change where business_unit in ('group', ?1)
      order by (state = 'PENDING') desc, asked_at desc, id desc limit 50""";
  private static final String ONE_CHANGE = "select " + CHANGE_COLUMNS + """
      \sfrom suggestion_word_change where business_unit = ?1 and cast(id as text) = ?2 for update""";
  private static final String NOTE = """
      insert into suggestion_word_change (business_unit, id, list, meaning, phrase, action, reason, asked_by, asked_at, state)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing""";
  private static final String DECIDE = """
      update suggestion_word_change set state = ?3, decided_by = ?4, decided_at = ?5, decided_because = cast(?6 as text)
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'PENDING'""";

  @Inject
  Sql sql;

  /** Of a unit with the group's, retired ones among them. */
  Uni<List<Word>> of(String owner, WordList list) {
    return sql.rows(WORDS, owner, list.name()).map(rows -> rows.stream().map(WordRows::word).toList());
  }

  /** Where a phrase stands in a list already, under whichever meaning. */
  Uni<List<Word>> known(String owner, WordList list, String phrase) {
    return sql.rows(KNOWN, owner, list.name(), phrase).map(rows -> rows.stream().map(WordRows::word).toList());
  }

  /** Locked. */
  Uni<Optional<Word>> find(String owner, WordList list, String meaning, String phrase) {
    return sql.rows(LOCK, owner, list.name(), meaning, phrase)
        .map(rows -> rows.stream().findFirst().map(WordRows::word));
  }

  Uni<Void> keep(Word word) {
    return sql.execute(KEEP, word.owner(), word.list().name(), word.meaning(), word.phrase(), word.weight())
        .replaceWithVoid();
  }

  Uni<Void> retire(String owner, WordList list, String meaning, String phrase, Instant at) {
    return sql.execute(RETIRE, owner, list.name(), meaning, phrase, at).replaceWithVoid();
  }

  /** What waits first, then the newest fifty. */
  Uni<List<WordChange>> changes(String owner) {
    return sql.rows(CHANGES, owner).map(rows -> rows.stream().map(WordRows::change).toList());
  }

  /** Locked. */
  Uni<Optional<WordChange>> change(String owner, String id) {
    return sql.rows(ONE_CHANGE, owner, id).map(rows -> rows.stream().findFirst().map(WordRows::change));
  }

  /** @return false when the word waits for a second person already */
  Uni<Boolean> note(WordChange change) {
    return sql.execute(NOTE, change.owner(), change.id(), change.list().name(), change.meaning(), change.phrase(),
        change.action().name(), change.reason(), change.askedBy(), change.askedAt(), change.state().name())
        .map(rows -> rows == 1);
  }

  Uni<Void> decide(WordChange change, WordChange.State state, String by, Instant at, String because) {
    return sql.execute(DECIDE, change.owner(), change.id(), state.name(), by, at, because).replaceWithVoid();
  }

  private static Word word(Object[] row) {
    return new Word((String) row[0], WordList.valueOf((String) row[1]), (String) row[2], (String) row[3],
        (Integer) row[4], Moment.of(row[5]));
  }

  private static WordChange change(Object[] row) {
    return new WordChange((String) row[0], (String) row[1], WordList.valueOf((String) row[2]), (String) row[3],
        (String) row[4], WordChange.Action.valueOf((String) row[5]), (String) row[6], (String) row[7],
        Moment.of(row[8]), WordChange.State.valueOf((String) row[9]), (String) row[10], Moment.of(row[11]),
        (String) row[12]);
  }
}
