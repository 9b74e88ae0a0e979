package io.zerodistance.intake.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** The class that somebody gave the customer of a complaint, whichever of the merged references carries it. */
@ApplicationScoped
public class CustomerClass {

  @Inject
  Customers customers;
  @Inject
  CustomerFigures figures;

  /** In the open transaction; null for an anonymous customer and for one without a class. */
  public Uni<String> of(Complaint complaint) {
    if (complaint.customer() == null) {
      return Uni.createFrom().nullItem();
    }
    var unit = complaint.businessUnit();
    return customers.closure(unit, complaint.customer()).chain(linked -> figures.classOf(unit, linked))
        .map(given -> given.map(CustomerFigures.ClassGiven::code).orElse(null));
  }
}
