package io.zerodistance.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;

/** Changes the label of a demand and nothing else of the triage; kept and announced like every correction. */
@ApplicationScoped
public class RelabelDemand {

  private static final String LABEL = """
      update complaint set demand = ?3, triages = triages + 1
      where business_unit = ?1 and number = ?2 and coalesce(demand, 'UNDECIDED') <> ?3""";

  @Inject
  KeepChange change;
  @Inject
  Sql sql;

  /** In the open transaction; a demand that has that label already is left alone. */
  public Uni<Void> relabel(Complaint complaint, Demand demand, String by) {
    return sql.execute(LABEL, complaint.businessUnit(), complaint.number(), demand.name())
        .chain(labelled -> labelled == 0 ? Uni.createFrom().voidItem() : change.keep(complaint, by, null));
  }
}
