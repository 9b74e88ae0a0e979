package io.zerodistance.intake.attachment;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.attachment.Attachment.Origin;
import io.zerodistance.intake.attachment.Attachment.State;
import io.zerodistance.intake.complaint.Complaint;

/** The rows of files; call inside a transaction. */
@ApplicationScoped
class AttachmentRepository {

  private static final String LOCK = "select 1 from complaint where business_unit = ?1 and number = ?2 for update";
  private static final String USED = """
      select count(*), coalesce(sum(size), 0) from attachment
      where business_unit = ?1 and number = ?2 and origin <> 'ORIGINAL' and state not in ('INFECTED', 'ERASED')""";
  private static final String RESERVE = """
      insert into attachment (business_unit, number, id, origin, state, added_by, created_at)
      values (?1, ?2, cast(?3 as uuid), ?4, 'RECEIVING', ?5, ?6)
      on conflict (business_unit, number, id) do nothing""";
  private static final String KEEP = """
      insert into attachment (business_unit, number, id, origin, state, name, media_type, size, sha256, created_at)
      values (?1, ?2, cast(?3 as uuid), 'ORIGINAL', ?4, ?5, ?6, ?7, ?8, ?9)""";
  private static final String DESCRIBE = """
      update attachment set state = ?4, name = ?5, media_type = ?6, size = ?7, sha256 = ?8
      where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid) and state = 'RECEIVING'""";
  private static final String FORGET = """
      delete from attachment
      where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid) and state in ('RECEIVING', 'ERASED')""";
  private static final String SETTLE = """
      update attachment set state = ?4, scanned_at = ?5, finding = ?6
      where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid) and state = 'QUARANTINED'""";
  private static final String IS_THERE = """
      select 1 from attachment where business_unit = ?1 and number = ?2 and id = cast(?3 as uuid)
        and state <> 'RECEIVING'""";
  private static final String OF_COMPLAINT = "select " + Attachment.COLUMNS
      + """
       from attachment where business_unit = ?1 and number = ?2 and state not in ('RECEIVING', 'ERASED') order by created_at, id""";
  private static final String ONE = "select " + Attachment.COLUMNS + """
       from attachment where business_unit = ?1 and number = ?2 and cast(id as text) = ?3
        and state not in ('RECEIVING', 'ERASED')""";
  private static final String UNSETTLED = "select " + Attachment.COLUMNS + """
       from attachment where business_unit = any (string_to_array(?1, ',')) and state = ?2 and created_at < ?3
      order by created_at limit 20""";

  @Inject
  Sql sql;

  record Used(long files, long bytes) {}

  /** What a complaint holds; its row is locked, so that two uploads cannot both be the last one allowed. */
  Uni<Used> lockAndCount(Complaint complaint) {
    return sql.rows(LOCK, complaint.businessUnit(), complaint.number())
        .chain(() -> sql.rows(USED, complaint.businessUnit(), complaint.number()))
        .map(rows -> new Used(((Number) rows.getFirst()[0]).longValue(), ((Number) rows.getFirst()[1]).longValue()));
  }

  Uni<Void> reserve(Complaint complaint, String id, Origin origin, String addedBy, Instant at) {
    return sql.execute(RESERVE, complaint.businessUnit(), complaint.number(), id, origin.name(), addedBy, at)
        .replaceWithVoid();
  }

  Uni<Void> describe(Attachment file) {
    return sql.execute(DESCRIBE, file.businessUnit(), file.number(), file.id(), file.state().name(), file.name(),
        file.mediaType(), file.size(), file.sha256()).replaceWithVoid();
  }

  Uni<Void> keepOriginal(Attachment file) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), file.id(), file.state().name(), file.name(),
        file.mediaType(), file.size(), file.sha256(), file.createdAt()).replaceWithVoid();
  }

  Uni<Void> forget(String businessUnit, String number, String id) {
    return sql.execute(FORGET, businessUnit, number, id).replaceWithVoid();
  }

  /** @return false when another replica was faster */
  Uni<Boolean> settle(Attachment file, State state, Instant at, String finding) {
    return sql.execute(SETTLE, file.businessUnit(), file.number(), file.id(), state.name(), at, finding)
        .map(rows -> rows == 1);
  }

  Uni<List<Attachment>> of(Complaint complaint) {
    return sql.rows(OF_COMPLAINT, complaint.businessUnit(), complaint.number())
        .map(rows -> rows.stream().map(Attachment::of).toList());
  }

  Uni<Boolean> isThere(Complaint complaint, String id) {
    return sql.rows(IS_THERE, complaint.businessUnit(), complaint.number(), id).map(rows -> !rows.isEmpty());
  }

  /** @return a failure 404 for an id that this complaint does not have */
  Uni<Attachment> find(Complaint complaint, String id) {
    return sql.rows(ONE, complaint.businessUnit(), complaint.number(), id)
        .map(rows -> rows.stream().findFirst().map(Attachment::of).orElseThrow(Problems::notFound));
  }

  /** A page of files in a state that none should stay in, oldest first. */
  Uni<List<Attachment>> unsettled(String businessUnits, State state, Instant before) {
    return sql.rows(UNSETTLED, businessUnits, state.name(), before)
        .map(rows -> rows.stream().map(Attachment::of).toList());
  }
}
