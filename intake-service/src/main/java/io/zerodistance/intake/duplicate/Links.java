package io.zerodistance.intake.duplicate;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The links of complaints, inside the open transaction. */
@ApplicationScoped
class Links {

  private static final String OF = "select " + Link.COLUMNS
      + " from complaint_link where business_unit = ?1 and (number = ?2 or other = ?3)"
      + " order by undone_at is not null, linked_at desc limit 50";
  private static final String ONE = "select " + Link.COLUMNS
      + " from complaint_link where business_unit = ?1 and id = cast(?2 as uuid) and (number = ?3 or other = ?4)";
  /** Of either complaint, so that neither is merged from two sides at once. */
  private static final String LOCK =
      "select number from complaint where business_unit = ?1 and number in (?2, ?3) order by number for update";
  private static final String MERGES = """
      select number, other from complaint_link
      where business_unit = ?1 and how = 'MERGED' and undone_at is null
        and (number in (?2, ?3) or other in (?4, ?5))""";
  private static final String KEEP = """
      insert into complaint_link (business_unit, id, number, other, how, because, linked_by, linked_at)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""";
  private static final String UNDO = """
      update complaint_link set undone_by = ?3, undone_at = ?4, undone_because = ?5
      where business_unit = ?1 and id = cast(?2 as uuid) and undone_at is null""";

  @Inject
  Sql sql;

  /** Those in force first, then the undone ones. */
  Uni<List<Link>> of(String unit, String number) {
    return sql.rows(OF, unit, number, number).map(rows -> rows.stream().map(Link::of).toList());
  }

  Uni<Optional<Link>> find(String unit, String id, String number) {
    return sql.rows(ONE, unit, id, number, number).map(rows -> rows.stream().findFirst().map(Link::of));
  }

  Uni<Void> lock(String unit, String number, String other) {
    return sql.rows(LOCK, unit, number, other).replaceWithVoid();
  }

  /** Merges in force that touch either complaint: number and what it is merged into. */
  Uni<List<Object[]>> merges(String unit, String number, String other) {
    return sql.rows(MERGES, unit, number, other, number, other);
  }

  /** @return false when the two are linked already */
  Uni<Boolean> keep(String unit, Link link) {
    return sql.execute(KEEP, unit, link.id(), link.number(), link.other(), link.how().name(), link.because(),
        link.linkedBy(), link.linkedAt()).map(rows -> rows == 1);
  }

  /** @return false when somebody was faster */
  Uni<Boolean> undo(String unit, Link undone) {
    return sql.execute(UNDO, unit, undone.id(), undone.undoneBy(), undone.undoneAt(), undone.undoneBecause())
        .map(rows -> rows == 1);
  }
}
