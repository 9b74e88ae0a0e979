package io.zerodistance.intake.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Tips on use and known faults, each linked to a taxonomy item, perhaps to one product, and the matters that ended with one. */
@ApplicationScoped
class UsageNotices {

  private static final String OF_PRODUCT = "(n.product is null or position(lower(n.product) in lower(%s)) > 0)";
  /** Filed on the same item and product in the same time: the basis that a share of settled matters is read against. */
  private static final String ALL = """
      select cast(n.id as text), n.version, n.item, n.product, n.title_zh, n.title_en, n.text_zh, n.text_en, n.published,
        n.edited_by, n.edited_at,
        (select count(*) from notice_settlement s where s.business_unit = n.business_unit and s.notice = n.id
          and s.at >= ?2),
        (select count(*) from complaint c where c.business_unit = n.business_unit and c.received_at >= ?2
          and coalesce(c.item, c.given_item, c.suggested_item) = n.item and %s)
      from usage_notice n where n.business_unit = ?1 order by n.item, n.title_zh limit 500"""
      .formatted(OF_PRODUCT.formatted("coalesce(c.product, '') || ' ' || c.text"));
  /** What concerns the product first. */
  private static final String PUBLISHED = """
      select cast(n.id as text), n.version, n.title_zh, n.title_en, n.text_zh, n.text_en from usage_notice n
      where n.business_unit = ?1 and n.item = ?2 and n.published and %s
      order by n.product is null, n.edited_at desc limit 3""".formatted(OF_PRODUCT.formatted("?3"));
  private static final String INSERT = """
      insert into usage_notice (business_unit, id, version, item, title_zh, title_en, text_zh, text_en, published,
        edited_by, edited_at, product) values (?1, cast(?2 as uuid), 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""";
  private static final String UPDATE = """
      update usage_notice set version = version + 1, item = ?3, title_zh = ?4, title_en = ?5, text_zh = ?6,
        text_en = ?7, published = ?8, edited_by = ?9, edited_at = ?10, product = ?11
      where business_unit = ?1 and cast(id as text) = ?2 and version = ?12""";
  private static final String SETTLE = """
      insert into notice_settlement (business_unit, notice, id, version, item, at)
      select business_unit, id, ?3, version, item, ?4 from usage_notice
      where business_unit = ?1 and cast(id as text) = ?2 and published
      on conflict do nothing""";
  private static final String EXISTS =
      "select 1 from usage_notice where business_unit = ?1 and cast(id as text) = ?2 and published";

  /** {@code settled} and {@code filed} count the time asked for: matters that ended here, and complaints on the same item and product. */
  record Counted(String id, int version, String item, String product, Wording title, Wording text, boolean published,
      String editedBy, Instant editedAt, long settled, long filed) {}

  record Shown(String id, int version, Wording title, Wording text) {}

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<List<Counted>> all(String unit, Instant since) {
    return sql.rows(ALL, unit, since).map(rows -> rows.stream().map(row -> new Counted((String) row[0],
        (Integer) row[1], (String) row[2], (String) row[3], new Wording((String) row[4], (String) row[5]),
        new Wording((String) row[6], (String) row[7]), (Boolean) row[8], (String) row[9], Moment.of(row[10]),
        (Long) row[11], (Long) row[12])).toList());
  }

  /** {@code words}: the product and whatever else the customer wrote. */
  Uni<List<Shown>> published(String unit, String item, String words) {
    return sql.rows(PUBLISHED, unit, item, words).map(rows -> rows.stream().map(row -> new Shown((String) row[0],
        (Integer) row[1], new Wording((String) row[2], (String) row[3]),
        new Wording((String) row[4], (String) row[5]))).toList());
  }

  Uni<String> add(String unit, NoticePolicy.Accepted notice, String by) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    return sql.execute(INSERT, unit, id, notice.item(), notice.title().zh(), notice.title().en(), notice.text().zh(),
        notice.text().en(), notice.published(), by, now(), notice.product()).replaceWith(id);
  }

  Uni<Void> change(String unit, String id, int version, NoticePolicy.Accepted notice, String by) {
    return sql.execute(UPDATE, unit, id, notice.item(), notice.title().zh(), notice.title().en(), notice.text().zh(),
        notice.text().en(), notice.published(), by, now(), notice.product(), version).invoke(rows -> {
          if (rows != 1) {
            throw Problems.of(PolicyProblems.EDITED_MEANWHILE, "Read the notices again, then edit the newest version.");
          }
        }).replaceWithVoid();
  }

  /** Counted once per key; 404 for a notice that is not published. */
  Uni<Void> settle(String unit, String id, String key) {
    return sql.rows(EXISTS, unit, id).invoke(rows -> {
      if (rows.isEmpty()) {
        throw Problems.notFound();
      }
    }).chain(() -> sql.execute(SETTLE, unit, id, key, now())).replaceWithVoid();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
