package io.zerodistance.resolution.guidance;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.resolution.wording.Emotion;

/** How the customer of a case sounded to the handler last; it chooses prompts and is shown nowhere else. */
@ApplicationScoped
public class Moods {

  private static final String OF_CASE = "select emotion from case_mood where business_unit = ?1 and number = ?2";
  private static final String NOTE = """
      insert into case_mood (business_unit, number, emotion, noted_by, noted_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number) do update set emotion = excluded.emotion, noted_by = excluded.noted_by,
        noted_at = excluded.noted_at""";

  @Inject
  Sql sql;

  /** Null when nobody noted one. */
  public Uni<String> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number())
        .map(rows -> rows.isEmpty() ? null : new Row(rows.getFirst()).text(0));
  }

  Uni<Void> note(CaseFile file, Emotion emotion, String by, Instant at) {
    return sql.execute(NOTE, file.businessUnit(), file.number(), emotion.name(), by, at).replaceWithVoid();
  }
}
