package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.duplicate.TellOfMerge;
import io.zerodistance.intake.information.InformationRequests;

/** What a customer sees of a merge: under which number the matter goes on. Its link stays with whoever filed that one. */
@ApplicationScoped
class Merges implements TellOfMerge {

  private static final String INTO = """
      select other from complaint_link
      where business_unit = ?1 and number = ?2 and how = 'MERGED' and undone_at is null""";

  @Inject
  Timeline timeline;
  @Inject
  InformationRequests requests;
  @Inject
  Sql sql;

  @Override
  public Uni<Void> merged(String businessUnit, String number, Instant at) {
    return requests.drop(businessUnit, number, at)
        .chain(() -> timeline.enter(new Timeline.Of(businessUnit, number), at, Step.MERGED, null));
  }

  @Override
  public Uni<Void> separated(String businessUnit, String number, Instant at) {
    return timeline.enter(new Timeline.Of(businessUnit, number), at, Step.SEPARATED, null);
  }

  /** The number under which it is worked on now, or null for its own. */
  Uni<String> into(String businessUnit, String number) {
    return sql.rows(INTO, businessUnit, number).map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
  }
}
