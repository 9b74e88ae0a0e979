package io.zerodistance.intake.customer;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** All references under which the archive knows whoever is behind a complaint, as people merged them. */
@ApplicationScoped
public class KnownReferences {

  @Inject
  Customers customers;

  /** In the open transaction; empty where nobody is known. */
  public Uni<Set<String>> of(Complaint complaint) {
    return complaint.customer() == null ? Uni.createFrom().item(Set.of())
        : customers.closure(complaint.businessUnit(), complaint.customer());
  }
}
