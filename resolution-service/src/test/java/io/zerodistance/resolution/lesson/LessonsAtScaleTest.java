package io.zerodistance.resolution.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.wired.WiredService;

/**
 * How many rows a search may look at, however many lessons there are; how long that takes is measured by {@code zd bench
 * resolution}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonsAtScaleTest {

  private static final int MANY = 11_000;
  private static final int PAGE = 51;
  /** So many of the newest are looked through for frequent words. */
  private static final long NEWEST = 5_000;
  private static final String FILL = """
      insert into lesson (business_unit, id, number, item, title, direct_cause, cause_behind, advice, words, published_by,
        published_at)
      select ?1, ?1 || '-' || n, 'CM-261121-' || lpad(cast(n as text), 8, '0'), ?2, 't', said, said, said, words_of(said), 'm',
        timestamptz '2026-01-01' + n * interval '1 second'
      from generate_series(1, ?3) as n cross join lateral (
        select concat_ws('，', case when n % 5 = 0 then '运输受潮' else '包装破损' end,
          case when n % 2 = 0 then '甲乙' else '丙丁' end, case when n % 7 = 0 then '霉点' else '短重' end, ?4 || n) as said)
        as told""";

  private final WiredService service = WiredService.begin();
  private final Lessons lessons = service.of(Lessons.class);

  @BeforeAll
  void manyLessonsOfTwoUnits() {
    service.change("drop index lesson_words");
    service.change(FILL, "cement", "clumping", MANY, "批次 q");
    service.change(FILL, "retail", "mould", 2_500, "批次 q4711 r");
    service.change("create index lesson_words on lesson using gin (words_in(business_unit, words))");
    service.change("insert into lesson_word (business_unit, word, lessons) select business_unit, word, count(*)"
        + " from lesson, unnest(array_append(words, '')) as word group by 1, 2");
    service.change("analyze lesson");
    service.change("analyze lesson_word");
  }

  @AfterAll
  void end() {
    service.close();
  }

  @Test
  void a_rare_word_leads_to_its_lessons_and_to_no_other_row() {
    var found = looking(10, () -> lessons.page("q4711", null, null, PAGE));
    assertThat(found).extracting(Lesson::id).containsExactly("cement-4711");
    assertThat(looking(10, () -> lessons.page("受潮 q4710", null, null, PAGE))).hasSize(1);
    assertThat(looking(10, () -> lessons.page("受潮 q4711", null, null, PAGE))).isEmpty();
    assertThat(looking(0, () -> lessons.page("饕餮", null, null, PAGE))).isEmpty();
  }

  @Test
  void frequent_words_are_found_among_the_newest() {
    var found = looking(NEWEST + 3 * PAGE, () -> lessons.page("受潮 霉点", null, null, PAGE));
    assertThat(found).hasSize(PAGE).extracting(Lesson::id).startsWith("cement-10990", "cement-10955");
    var last = found.getLast();
    var next = looking(NEWEST + 3 * PAGE, () -> lessons.page("受潮 霉点", "clumping",
        new io.zerodistance.access.Cursor(last.publishedAt(), last.id()), PAGE));
    assertThat(next).hasSize(PAGE).first().extracting(Lesson::id).isEqualTo("cement-" + (10990 - PAGE * 35));
    assertThat(looking(NEWEST + 3 * PAGE, () -> lessons.page("受潮 霉点", "mould", null, PAGE))).isEmpty();
  }

  @Test
  void frequent_words_that_are_never_together_cost_no_more_than_a_look_at_the_newest() {
    assertThat(looking(NEWEST, () -> lessons.page("甲乙 丙丁", null, null, PAGE))).isEmpty();
  }

  @Test
  void frequent_words_of_long_ago_are_found_by_the_index() {
    service.takenBack(() -> {
      service.change("update lesson set words = array_remove(words, '受潮') where business_unit = 'cement'"
          + " and published_at > timestamptz '2026-01-01' + interval '20 seconds'");
      var found = looking(NEWEST + 100, () -> lessons.page("受潮", null, null, PAGE));
      assertThat(found).extracting(Lesson::id).containsExactly("cement-20", "cement-15", "cement-10", "cement-5");
    });
  }

  @Test
  void what_is_retired_or_of_another_unit_is_not_found() {
    service.takenBack(() -> {
      service.does(lessons.retire("cement", "cement-4711", service.now()));
      assertThat(looking(10, () -> lessons.page("q4711", null, null, PAGE))).isEmpty();
      assertThat(service.does(lessons.page("q4711", null, null, PAGE))).extracting(Lesson::businessUnit)
          .containsOnly("retail").hasSize(PAGE);
    });
  }

  @Test
  void offering_looks_at_a_bounded_number_of_lessons() {
    var rare = looking(1_700, () -> lessons.similar("cement", "CM-261121-NONE", "运输受潮，批次 q4711 有霉点", "x", 5));
    assertThat(rare.getFirst().lesson().id()).isEqualTo("cement-4711");
    var common = looking(1_700, () -> lessons.similar("cement", "CM-261121-NONE", "运输受潮，有霉点", "x", 5));
    assertThat(common).hasSize(5);
    assertThat(looking(1_700, () -> lessons.similar("cement", "CM-261121-NONE", "", "clumping", 5))).hasSize(5);
  }

  /** In sight of one unit; the rows of lessons that were fetched are counted within the transaction, by the server itself. */
  private <T> List<T> looking(long most, Supplier<Uni<List<T>>> search) {
    long fetched = counted("idx_tup_fetch");
    long read = counted("seq_tup_read");
    var found = service.does(Uni.createFrom().deferred(
        () -> service.of(Transactions.class).within(Scope.of("cement"), search)));
    assertThat(counted("seq_tup_read") - read).as("rows read from one end to the other").isZero();
    assertThat(counted("idx_tup_fetch") - fetched).as("rows looked at").isLessThanOrEqualTo(most);
    return found;
  }

  private long counted(String what) {
    return service.whole("select " + what + " from pg_stat_xact_user_tables where relname = 'lesson'");
  }
}
