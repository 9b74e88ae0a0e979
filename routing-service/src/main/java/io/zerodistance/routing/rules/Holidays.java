package io.zerodistance.routing.rules;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.CalendarRules;
import io.zerodistance.routing.clock.CalendarRules.Holiday;
import io.zerodistance.routing.clock.HolidaySource;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.store.Columns;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleProblems;
import io.zerodistance.rulebook.RuleVersion;

/** Statutory days of a year: proposed from the source, looked at by a person, then part of the group's calendar. */
@ApplicationScoped
class Holidays {
  private static final TypeReference<List<Holiday>> DAYS = new TypeReference<>() {};
  private static final String FIND = """
      select year, state, cast(days as text), source, proposed_by, decided_by, because, cast(counting as text), refused_by,
        refused_because
      from holiday_year
      where business_unit = 'group' and year between ?1 and ?2 order by year""";
  private static final String PROPOSE = """
      insert into holiday_year (business_unit, year, state, days, source, proposed_by, proposed_at)
      values ('group', ?1, 'PROPOSED', cast(cast(?2 as text) as jsonb), ?3, ?4, ?5)
      on conflict (business_unit, year) do update set state = 'PROPOSED', days = excluded.days,
        source = excluded.source, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
        decided_by = null, decided_at = null, because = null, refused_by = null, refused_because = null""";
  private static final String ACCEPT = """
      update holiday_year set state = 'ACCEPTED', decided_by = ?2, decided_at = ?3, because = ?4, counting = days,
        counting_source = source, counting_by = ?2, counting_because = ?4
      where business_unit = 'group' and year = ?1 and state = 'PROPOSED'""";
  /** A year that counted before counts as it did. */
  private static final String REFUSE = """
      update holiday_year set state = case when counting is null then 'REFUSED' else 'ACCEPTED' end,
        days = coalesce(counting, days), source = coalesce(counting_source, source), decided_at = ?3,
        decided_by = coalesce(counting_by, ?2), because = coalesce(counting_because, ?4),
        refused_by = case when counting is not null then ?2 end, refused_because = case when counting is not null then ?4 end
      where business_unit = 'group' and year = ?1 and state = 'PROPOSED'""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper mapper;
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  @Inject
  Clock clock;

  /** {@code NO_DATA}: not announced, or not in the source yet; nothing is assumed about it. */
  enum State {
    NO_DATA, AVAILABLE, PROPOSED, ACCEPTED, REFUSED
  }

  /**
   * One year.
   *
   * @param counting days that count while others are proposed; null where none do
   * @param refused who did not take the latest proposal for a year that counts, and why; null otherwise
   */
  record Year(int year, State state, List<Holiday> days, String source, String proposedBy, String decidedBy,
      String because, List<Holiday> counting, Refused refused) {}

  record Refused(String by, String because) {}

  /** Last year to the year after next. */
  Uni<List<Year>> around() {
    int now = RuleDay.of(clock.instant()).getYear();
    return find(now - 1, now + 2).map(stored -> Stream.iterate(now - 1, year -> year + 1).limit(4)
        .map(year -> stored.stream().filter(s -> s.year() == year).findFirst().orElseGet(() -> offered(year)))
        .toList());
  }

  private static Year offered(int year) {
    var days = HolidaySource.of(year);
    return days.isEmpty() ? new Year(year, State.NO_DATA, days, null, null, null, null, null, null)
        : new Year(year, State.AVAILABLE, days, HolidaySource.NAME, null, null, null, null, null);
  }

  /** From the source, or as typed from the notice where {@code typed} has days. */
  Uni<Year> propose(int year, List<Holiday> typed, String source, String by) {
    boolean byHand = typed != null && !typed.isEmpty();
    var days = byHand ? typed.stream().sorted(Comparator.comparing(Holiday::day)).toList() : HolidaySource.of(year);
    if (days.isEmpty()) {
      throw Problems.of(HolidayProblems.UNKNOWN, "There is no arrangement for " + year
          + " in the source yet. Wait for the State Council's notice, or send its days with the notice as source.");
    }
    if (days.stream().anyMatch(day -> day.day().getYear() != year)
        || days.stream().map(Holiday::day).distinct().count() < days.size()) {
      throw RuleProblems.invalid("every day lies in " + year + " and stands there once");
    }
    if (byHand && (source == null || source.isBlank())) {
      throw RuleProblems.invalid("say which notice the days are from, as source");
    }
    return sql.execute(PROPOSE, year, write(days), byHand ? source : HolidaySource.NAME, by, clock.instant())
        .chain(() -> one(year));
  }

  /** Accepted days become a version of the group's calendar; days of other years stay as they are. */
  Uni<Year> decide(int year, boolean accept, String because, String by) {
    return sql.execute(accept ? ACCEPT : REFUSE, year, by, clock.instant(), because)
        .chain(decided -> {
          if (decided == 0) {
            throw Problems.of(HolidayProblems.DECIDED, "Propose the year first, then look at its days.");
          }
          return one(year);
        }).call(found -> accept ? count(found, because, by) : Uni.createFrom().voidItem());
  }

  private Uni<Void> count(Year accepted, String because, String by) {
    return rules.lockLatest(RuleBook.GROUP, RuleSubject.CALENDAR).map(Optional::orElseThrow).chain(latest -> {
      var before = json.read(Optional.of(latest), CalendarRules.class);
      var days = new ArrayList<>(accepted.days());
      Objects.requireNonNullElse(before.holidays(), List.<Holiday>of()).stream()
          .filter(day -> day.day().getYear() != accepted.year()).forEach(days::add);
      days.sort(Comparator.comparing(Holiday::day));
      var today = RuleDay.of(clock.instant());
      return rules.add(new RuleVersion(RuleBook.GROUP, RuleSubject.CALENDAR, latest.version() + 1,
          latest.validFrom().isAfter(today) ? latest.validFrom() : today,
          json.write(new CalendarRules(before.zone(), before.week(), before.observesHolidays(), days, before.days())),
          accepted.source(), because, by, clock.instant()));
    });
  }

  private Uni<Year> one(int year) {
    return find(year, year).map(List::getFirst);
  }

  private Uni<List<Year>> find(int first, int last) {
    return sql.rows(FIND, first, last).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Year(row.number(0), row.oneOf(State.class, 1), read(row.text(2)), row.text(3), row.text(4),
            row.text(5), row.text(6), row.missing(7) ? null : read(row.text(7)),
            row.missing(8) ? null : new Refused(row.text(8), row.text(9))))
        .toList());
  }

  private List<Holiday> read(String days) {
    try {
      return mapper.readValue(days, DAYS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored holidays cannot be read", e);
    }
  }

  private String write(List<Holiday> days) {
    return json.write(days);
  }
}
