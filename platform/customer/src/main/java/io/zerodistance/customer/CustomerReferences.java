package io.zerodistance.customer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Which references of a unit are one customer, because people merged them; always with the asked one, in order. */
@ApplicationScoped
public class CustomerReferences {

  private static final String KNOWN = "select one from one_customer(?1, ?2) as one order by one";
  private static final String HELD = "select one from held_customer(?1, ?2) as one order by one";

  @Inject
  Sql sql;

  public Uni<List<String>> of(String businessUnit, String reference) {
    return read(KNOWN, businessUnit, reference);
  }

  /** The same; merging and undoing in the unit wait until the transaction ends. To be called before anything is locked for the customer. */
  public Uni<List<String>> held(String businessUnit, String reference) {
    return read(HELD, businessUnit, reference);
  }

  private Uni<List<String>> read(String query, String businessUnit, String reference) {
    return sql.rows(query, businessUnit, reference).map(rows -> rows.stream().map(row -> (String) row[0]).toList());
  }
}
