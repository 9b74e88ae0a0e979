package io.zerodistance.resolution.wording;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * Texts as layers of versions: code by code, what the unit says replaces what the group says. Rows are only added; the group's are read
 * in every scope and written in its own.
 */
@ApplicationScoped
public class Wordings {

  public static final String GROUP = "group";

  private static final String COLUMNS =
      "business_unit, code, version, cast(content as text), because, changed_by, changed_at";
  private static final String IN_FORCE = """
      select distinct on (code) %s from (
        select distinct on (business_unit, code) * from wording
        where kind = ?1 and business_unit in ('group', ?2) order by business_unit, code, version desc) newest
      where content is not null order by code, (business_unit = 'group')""".formatted(COLUMNS);
  private static final String HISTORY = "select " + COLUMNS + """
      \sfrom wording where business_unit = ?2 and kind = ?1 and code = ?3 order by version desc limit 50""";
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended('wording of ' || ?1 || ' ' || ?2 || ' ' || ?3, 0)) as text)";
  private static final String ADD = """
      insert into wording (business_unit, kind, code, version, content, because, changed_by, changed_at)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, ?8)""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper mapper;

  /** What holds for an owner, switched off ones included, by code. */
  public Uni<List<Wording>> inForce(String owner, WordingKind kind) {
    return sql.rows(IN_FORCE, kind.name(), owner).map(Row.each(this::read));
  }

  /** The contents that hold and are not switched off. */
  public <T extends Worded> Uni<List<Said<T>>> said(String owner, WordingKind kind, Class<T> type) {
    return inForce(owner, kind).map(all -> all.stream()
        .map(one -> new Said<>(one.code(), type.cast(content(kind, one.content()))))
        .filter(one -> !one.content().retired())
        .toList());
  }

  /** A content with its code. */
  public record Said<T>(String code, T content) {}

  /** Newest first; nobody else adds a version of this code until the transaction ends. */
  Uni<List<Wording>> lockHistory(String owner, WordingKind kind, String code) {
    return sql.rows(LOCK, owner, kind.name(), code).chain(() -> history(owner, kind, code));
  }

  Uni<List<Wording>> history(String owner, WordingKind kind, String code) {
    return sql.rows(HISTORY, kind.name(), owner, code).map(Row.each(this::read));
  }

  Uni<Void> add(WordingKind kind, Wording wording) {
    return sql.execute(ADD, wording.owner(), kind.name(), wording.code(), wording.version(),
        wording.content() == null ? null : wording.content().toString(), wording.because(), wording.changedBy(),
        wording.changedAt()).replaceWithVoid();
  }

  Worded content(WordingKind kind, JsonNode content) {
    try {
      return mapper.treeToValue(content, kind.content());
    } catch (JsonProcessingException malformed) {
      throw WordingProblems.malformed(malformed.getOriginalMessage());
    }
  }

  private Wording read(Row row) {
    try {
      var content = row.text(3);
      Instant at = row.instant(6);
      return new Wording(row.text(0), row.text(1), (int) row.whole(2),
          content == null ? null : mapper.readTree(content), row.text(4), row.text(5), at);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
