package io.zerodistance.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.Rows;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.testkit.ServiceDatabase;

/** However often a word occurs, and wherever among the newest, every page holds the next ones and nothing twice. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FrequentWordsTest {

  private static final long OFTEN = SearchKeys.word("獬豸");
  private static final long LATE = SearchKeys.word("狻猊");
  private static final long SELDOM = SearchKeys.word("麒麟");
  /** Five minutes apart: 6 000 of them lie in two fortnights. */
  private static final String PLANT = """
      insert into complaint_search (business_unit, number, received_at, keys)
      select 'cement', 'ZZ-' || lpad(cast(n as text), 8, '0'), at,
        array_remove(array[case when n %% 40 = 0 then base | %d end, case when n > 4500 and n %% 100 = 0 then base | %d end,
          case when n in (250, 251, 252, 5900) then base | %d end, case when n %% 7 = 0 then base | %d end], null)
      from (select n, now() - n * interval '5 minutes' as at from generate_series(1, 6000) n) as filed,
        lateral (select cast(floor(extract(epoch from at) / 1209600) as bigint) << 48 as base) as fortnight
      returning 1""".formatted(OFTEN, LATE, SELDOM, SearchKeys.unit("cement"));

  @Inject
  Rows rows;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  @BeforeEach
  void plant() {
    rows.all(PLANT);
  }

  @AfterEach
  void clear() {
    rows.all("delete from complaint_search where number like 'ZZ-%' returning 1");
  }

  @Test
  void pages_of_frequent_and_rare_words_are_what_reading_all_would_show() {
    for (var words : List.of(List.of(OFTEN), List.of(LATE), List.of(SELDOM), List.of(OFTEN, LATE),
        List.of(OFTEN, SearchKeys.unit("cement")), List.of(SearchKeys.word("没有")))) {
      assertThat(byPages(words, 21)).as(words.toString()).containsExactlyElementsOf(byReadingAll(words));
    }
    assertThat(byPages(List.of(OFTEN), 21)).hasSize(150);
    assertThat(byPages(List.of(SELDOM), 21)).containsExactly("ZZ-00000250", "ZZ-00000251", "ZZ-00000252",
        "ZZ-00005900");
  }

  private List<String> byPages(List<Long> words, int size) {
    var seen = new ArrayList<String>();
    var before = Instant.parse("9999-12-31T00:00:00Z");
    var number = "";
    List<Object[]> page;
    do {
      var from = before;
      var after = number;
      page = transactions.inOwnContext(Scope.of("cement"), () -> sql.rows("""
          select number, received_at from find_by_words(array['cement'], cast(cast(?1 as text) as bigint[]), ?2, ?3, ?4, 0, ?5)
          order by received_at desc, number desc""", SearchKeys.array(words.stream().mapToLong(Long::longValue)), from,
          after, SearchKeys.fortnight(Instant.now()) + 1, size)).await().atMost(Duration.ofSeconds(20));
      page.forEach(row -> seen.add((String) row[0]));
      if (!page.isEmpty()) {
        before = Moment.of(page.getLast()[1]);
        number = (String) page.getLast()[0];
      }
    } while (page.size() == size);
    return seen;
  }

  private List<String> byReadingAll(List<Long> words) {
    var held = new StringBuilder();
    words.forEach(word -> held.append(" and (cast(floor(extract(epoch from received_at) / 1209600) as bigint) << 48 | ")
        .append(word).append(") = any (keys)"));
    return rows.all("select number from complaint_search where number like 'ZZ-%'" + held
        + " order by received_at desc, number desc").stream().map(row -> (String) row[0]).toList();
  }
}
