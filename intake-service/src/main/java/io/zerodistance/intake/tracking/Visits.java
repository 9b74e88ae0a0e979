package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Language;
import io.zerodistance.intake.unit.Moment;

/** When we go to see the customer; each hand-off has one appointment to come at most. Call inside a transaction. */
@ApplicationScoped
class Visits {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String ARRANGE = """
      insert into tracking_visit (business_unit, number, visit, handoff, from_at, to_at, zone, confirmed, arranged_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""";
  private static final String END = """
      update tracking_visit set over = true where business_unit = ?1 and number = ?2 and handoff = ?3 and not over""";
  private static final String ALL = """
      select visit, from_at, to_at, zone, confirmed, arranged_at, over from tracking_visit
      where business_unit = ?1 and number = ?2 order by from_at limit 200""";

  @Inject
  Sql sql;

  /** @param over replaced or called off */
  record Visit(String id, Instant from, Instant to, String zone, boolean confirmed, Instant arrangedAt, boolean over) {

    /** In the time of the place, whatever the reader's device is set to: {@code 11月24日 14:00–15:00}. */
    String words(Language language) {
      var place = ZoneId.of(zone);
      return from.atZone(place).format(language == Language.ZH ? ZH : EN) + "–" + HOUR.format(to.atZone(place));
    }
  }

  Uni<Void> arrange(Timeline.Of complaint, String handoff, Visit visit) {
    return end(complaint, handoff).chain(() -> sql.execute(ARRANGE, complaint.businessUnit(), complaint.number(),
        visit.id(), handoff, visit.from(), visit.to(), visit.zone(), visit.confirmed(), visit.arrangedAt()))
        .replaceWithVoid();
  }

  Uni<Void> end(Timeline.Of complaint, String handoff) {
    return sql.execute(END, complaint.businessUnit(), complaint.number(), handoff).replaceWithVoid();
  }

  /** The next first. */
  Uni<List<Visit>> of(String businessUnit, String number) {
    return sql.rows(ALL, businessUnit, number).map(rows -> rows.stream()
        .map(row -> new Visit((String) row[0], Moment.of(row[1]), Moment.of(row[2]), (String) row[3],
            Boolean.TRUE.equals(row[4]), Moment.of(row[5]), Boolean.TRUE.equals(row[6])))
        .toList());
  }
}
