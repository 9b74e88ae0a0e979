package io.zerodistance.resolution.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** The lessons of the transaction's business units, kept with the words that they are found by. */
@ApplicationScoped
class Lessons {

  private static final String COLUMNS = """
      l.business_unit, l.id, l.number, l.item, l.site, l.product, l.title, l.direct_cause, l.cause_behind, l.advice,
        l.published_by, l.published_at, l.retired_at""";
  private static final String ADD = """
      insert into lesson (business_unit, id, number, item, site, product, title, direct_cause, cause_behind, advice,
        published_by, published_at, words)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
        words_of(concat_ws(' ', cast(?7 as text), cast(?8 as text), cast(?9 as text), cast(?10 as text),
          cast(?5 as text), cast(?6 as text))))""";
  // In the order of the words: two lessons at once lock the same rows in the same order.
  private static final String COUNT_WORDS = """
      insert into lesson_word (business_unit, word, lessons)
      select l.business_unit, word, cast(?3 as bigint) from lesson l cross join lateral (select '' as word union all select unnest(l.words))
        as of_lesson where l.business_unit = ?1 and l.id = ?2 order by word
      on conflict (business_unit, word) do update set lessons = lesson_word.lessons + excluded.lessons""";
  private static final String RETIRE = """
      update lesson set retired_at = ?3 where business_unit = ?1 and id = ?2 and retired_at is null""";
  private static final String FIND = "select " + COLUMNS + " from lesson l where l.business_unit = ?1 and l.id = ?2";
  private static final String NEWEST = "select " + COLUMNS + """
      \sfrom lesson l where l.retired_at is null and (cast(?1 as text) is null or l.item = cast(?1 as text))
        and (l.published_at, l.id) < (?2, ?3) order by l.published_at desc, l.id desc limit ?4""";
  private static final String BY_WORDS = "select " + COLUMNS + """
      \sfrom find_lessons(words_of(cast(?5 as text)), cast(?1 as text), ?2, ?3, ?4) f
      join lesson l on l.business_unit = f.business_unit and l.id = f.id
      order by l.published_at desc, l.id desc""";
  private static final String HAS_WORDS = "select cardinality(words_of(cast(?1 as text)))";
  private static final String OF_CASE = "select " + COLUMNS
      + """
      \sfrom lesson l where l.business_unit = ?1 and l.number = ?2 and l.retired_at is null order by l.published_at limit 20""";
  private static final String SIMILAR = "select " + COLUMNS + """
      , s.likeness, array_to_string(s.common, ' ')
      from suggest_lessons(cast(?1 as text), cast(?2 as text), cast(?3 as text), ?4) s
      join lesson l on l.business_unit = ?1 and l.id = s.id
      where l.number <> ?5 order by s.likeness desc, l.id desc""";
  private static final String NOTE = """
      insert into lesson_notice (business_unit, lesson, notice, item, noted_by, at) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict do nothing""";
  private static final String NOTICES =
      """
      select notice, item, noted_by, at from lesson_notice where business_unit = ?1 and lesson = ?2 order by at limit 50""";
  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

  @Inject
  Sql sql;

  /** A lesson, how like it is to what was said (0 to 1), and the words that both share, the rarest first. */
  record Similar(Lesson lesson, double likeness, List<String> common) {}

  Uni<Void> add(Lesson lesson) {
    return sql.execute(ADD, lesson.businessUnit(), lesson.id(), lesson.number(), lesson.item(), lesson.site(),
        lesson.product(), lesson.title(), lesson.directCause(), lesson.causeBehind(), lesson.advice(),
        lesson.publishedBy(), lesson.publishedAt())
        .chain(() -> sql.execute(COUNT_WORDS, lesson.businessUnit(), lesson.id(), 1L)).replaceWithVoid();
  }

  /** Not found any more, but still to be read by its address. */
  Uni<Void> retire(String unit, String id, Instant at) {
    return sql.execute(RETIRE, unit, id, at).chain(rows -> rows == 0 ? Uni.createFrom().voidItem()
        : sql.execute(COUNT_WORDS, unit, id, -1L).replaceWithVoid());
  }

  Uni<Optional<Lesson>> find(String unit, String id) {
    return sql.rows(FIND, unit, id).map(Row.first(Lessons::read)).chain(found -> found.isEmpty()
        ? Uni.createFrom().item(found) : notices(unit, id).map(notices -> found.map(one -> one.with(notices))));
  }

  /** Whether a search can find anything by this text. */
  Uni<Boolean> hasWords(String text) {
    return sql.rows(HAS_WORDS, text).map(rows -> new Row(rows.getFirst()).whole(0) > 0);
  }

  /** Newest first; {@code text} and {@code item} may be null for all. */
  Uni<List<Lesson>> page(String text, String item, Cursor before, int limit) {
    var from = before == null ? START : before;
    return (text == null ? sql.rows(NEWEST, item, from.at(), from.key(), limit)
        : sql.rows(BY_WORDS, item, from.at(), from.key(), limit, text)).map(Row.each(Lessons::read));
  }

  Uni<List<Lesson>> of(String unit, String number) {
    return sql.rows(OF_CASE, unit, number).map(Row.each(Lessons::read));
  }

  Uni<List<Similar>> similar(String unit, String number, String said, String item, int most) {
    return sql.rows(SIMILAR, unit, said, item, most, number).map(Row.each(row -> new Similar(read(row),
        row.decimal(13).doubleValue(), row.text(14) == null ? List.of() : List.of(row.text(14).split(" ")))));
  }

  Uni<Void> note(String unit, String lesson, Lesson.Notice notice) {
    return sql.execute(NOTE, unit, lesson, notice.id(), notice.item(), notice.by(), notice.at()).replaceWithVoid();
  }

  private Uni<List<Lesson.Notice>> notices(String unit, String id) {
    return sql.rows(NOTICES, unit, id)
        .map(Row.each(row -> new Lesson.Notice(row.text(0), row.text(1), row.text(2), row.instant(3))));
  }

  private static Lesson read(Row row) {
    return new Lesson(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
        row.text(7), row.text(8), row.text(9), row.text(10), row.instant(11), row.instant(12), null);
  }
}
