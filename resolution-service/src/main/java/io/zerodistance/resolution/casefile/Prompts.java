package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** What the handler is reminded of in the case's stage, given its motive, channel and severity; texts are rows. */
@ApplicationScoped
public class Prompts {

  private static final String FITTING = """
      select code, text_zh, text_en from stage_prompt
      where stage = ?1 and (motive is null or motive = ?2) and (channel is null or channel = ?3)
        and (severity is null or severity = ?4) and valid_from <= ?5 and (valid_to is null or valid_to > ?5)
      order by position, code limit 20""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  public record Prompt(String code, String zh, String en) {}

  public Uni<List<Prompt>> of(CaseFile file) {
    return sql.rows(FITTING, file.stage().name(), file.motive().name(), file.channel(), file.severity().name(),
        clock.instant()).map(Row.each(row -> new Prompt(row.text(0), row.text(1), row.text(2))));
  }
}
