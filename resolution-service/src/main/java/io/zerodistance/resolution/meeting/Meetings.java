package io.zerodistance.resolution.meeting;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The meetings on a case; what was recorded is not changed, a further record corrects it. */
@ApplicationScoped
class Meetings {

  private static final String ADD = """
      insert into meeting (business_unit, id, number, kind, held_at, place, people, findings, agreed, photos, handoff,
        recorded_by, recorded_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""";
  private static final String OF_CASE = """
      select id, kind, held_at, place, people, findings, agreed, photos, handoff, recorded_by, recorded_at
      from meeting where business_unit = ?1 and number = ?2 order by held_at desc, id desc limit 100""";

  @Inject
  Sql sql;

  Uni<Void> add(CaseFile file, Meeting meeting) {
    return sql.execute(ADD, file.businessUnit(), meeting.id(), file.number(), meeting.kind().name(), meeting.heldAt(),
        meeting.place(), String.join("\n", meeting.people()), meeting.findings(), meeting.agreed(),
        String.join("\n", meeting.photos()), meeting.handoff(), meeting.by(), meeting.at()).replaceWithVoid();
  }

  Uni<List<Meeting>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(row -> new Meeting(row.text(0),
        Meeting.Kind.valueOf(row.text(1)), row.instant(2), row.text(3), lines(row.text(4)), row.text(5), row.text(6),
        lines(row.text(7)), row.text(8), row.text(9), row.instant(10))));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
