package io.zerodistance.intake.complaint;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Reads what a customer wrote after filing; the same words for the customer and for the desk. */
@ApplicationScoped
public class CustomerMessages {

  private static final String NEWEST = """
      select cast(id as text), at, text from customer_message where business_unit = ?1 and number = ?2 and text is not null
      order by at desc limit 50""";

  @Inject
  Sql sql;

  /** The newest 50, oldest of them first. */
  public Uni<List<CustomerMessage>> of(Complaint complaint) {
    return sql.rows(NEWEST, complaint.businessUnit(), complaint.number()).map(rows -> rows.reversed().stream()
        .map(row -> new CustomerMessage((String) row[0], Moment.of(row[1]), (String) row[2])).toList());
  }
}
