package io.zerodistance.resolution.shortletter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.storage.Row;

/** Letters whose words are data, in the customer's language: what we noted, what we wait for, what has ended. */
@ApplicationScoped
public class ShortLetters {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final String TEXT = "select text_zh, text_en from short_letter_text where code = ?1";
  private static final String KEEP = """
      insert into short_letter (business_unit, number, id, kind, text, at) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict do nothing""";
  private static final String OF_CASE =
      "select id, kind, text, at from short_letter where business_unit = ?1 and number = ?2 order by at, id limit 500";

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;
  @Inject
  Outbox outbox;

  /** {@code kind} is one of the kinds of letters: REMEDY only where an answer is asked for, REPLY where nothing is. */
  public record ShortLetter(String id, String kind, String text, Instant at) {}

  /** Once per {@code id} and case; {@code until} fills the gap of that name and is null for words without one. */
  public Uni<Void> write(CaseFile file, String id, String kind, String code, Instant until, Instant at) {
    return text(file, code).chain(text -> until == null ? Uni.createFrom().item(text)
        : authorities.rule(file.businessUnit()).map(rule -> filled(text, until, rule.dayZone())))
        .chain(text -> sql.execute(KEEP, file.businessUnit(), file.number(), id, kind, text, at))
        .chain(rows -> rows == 0 ? Uni.createFrom().voidItem()
            : outbox.append(new LetterWritten(file.number(), file.businessUnit(), at, id, kind)));
  }

  /** The same words for several instants, by the same keys; days are those of the unit's own zone. */
  public Uni<Map<String, String>> texts(CaseFile file, String code, Map<String, Instant> untils) {
    return untils.isEmpty() ? Uni.createFrom().item(Map.<String, String>of())
        : text(file, code).chain(text -> authorities.rule(file.businessUnit()).map(rule -> untils.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, until -> filled(text, until.getValue(), rule.dayZone())))));
  }

  private Uni<String> text(CaseFile file, String code) {
    return sql.rows(TEXT, code).map(Row.first(row -> row.text(file.isAnsweredInEnglish() ? 1 : 0)))
        .map(Optional::orElseThrow);
  }

  private static String filled(String text, Instant until, ZoneId zone) {
    return text.replace("{until}", DAY.format(until.atZone(zone)));
  }

  /** Oldest first. */
  public Uni<List<ShortLetter>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(
        row -> new ShortLetter(row.text(0), row.text(1), row.text(2), row.instant(3))));
  }
}
