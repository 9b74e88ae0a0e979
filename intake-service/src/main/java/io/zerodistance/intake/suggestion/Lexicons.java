package io.zerodistance.intake.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.ReferenceRows;

/** The lexicons of all units, read from memory: a unit's own words and the group's. */
@ApplicationScoped
public class Lexicons implements ReferenceRows {

  /** Words of an item that was retired say nothing any more. */
  private static final String ALL = """
      select distinct u.id, w.list, w.meaning, w.phrase, w.weight, coalesce(i.position, 0) as position
      from business_unit u
      join suggestion_word w on w.business_unit in (u.id, 'group') and w.retired_at is null
      left join taxonomy_item i on w.list = 'KEYWORD' and i.business_unit = w.business_unit and i.code = w.meaning
      where w.list <> 'KEYWORD' or i.code is not null and (i.retired_on is null or i.retired_on > current_date)
      order by u.id, w.list, position, w.phrase, w.meaning""";

  @Inject
  Sql sql;

  /** A reading that began earlier never takes the place of a later one: it may not know what was added meanwhile. */
  private record Reading(long turn, Map<String, Lexicon> lexicons) {}

  private final AtomicLong turns = new AtomicLong();
  private final AtomicReference<Reading> latest = new AtomicReference<>(new Reading(0, Map.of()));

  Lexicon of(String businessUnit) {
    return latest.get().lexicons().getOrDefault(businessUnit, Lexicon.empty());
  }

  @Override
  public Uni<Void> read() {
    return Uni.createFrom().deferred(() -> {
      long turn = turns.incrementAndGet();
      return sql.rows(ALL).invoke(rows -> {
        var read = new Reading(turn, put(rows));
        latest.updateAndGet(held -> held.turn() > turn ? held : read);
      });
    }).replaceWithVoid();
  }

  private static Map<String, Lexicon> put(List<Object[]> rows) {
    var read = new HashMap<String, Lexicon>();
    for (var row : rows) {
      read.computeIfAbsent((String) row[0], unit -> Lexicon.empty())
          .add(WordList.valueOf((String) row[1]), (String) row[2], (String) row[3], (Integer) row[4]);
    }
    return Map.copyOf(read);
  }
}
