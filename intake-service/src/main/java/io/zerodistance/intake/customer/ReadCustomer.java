package io.zerodistance.intake.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.secret.Contact;

/** Shows one person's record, and notes who looked. */
@ApplicationScoped
class ReadCustomer {

  /** What a handler needs to know of the person before answering; no contact, no other unit. */
  record Background(String customer, PastMatters.Counts counts, CustomerFigures.ClassGiven customerClass,
      List<PastMatters.Matter> matters, List<PastMatters.AssessedDemand> assessedDemands) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Customers customers;
  @Inject
  PastMatters matters;
  @Inject
  CustomerFigures figures;
  @Inject
  CustomerMerges merges;
  @Inject
  UnfiledMail mails;
  @Inject
  AccessLog log;

  Uni<CustomerView> read(Caller by, String businessUnit, String customer) {
    by.scopeOf(businessUnit);
    return transactions.within(by.scope(), () -> customers.linked(businessUnit, customer)
        .chain(linked -> customers.contacts(businessUnit, linked)
            .chain(contacts -> customers.everywhere(by.scope(), businessUnit, linked)
                .chain(persons -> mails.of(businessUnit, persons.get(businessUnit))
                    .chain(unfiled -> elsewhere(businessUnit, persons).chain(others -> view(by, businessUnit, customer,
                        linked, contacts, others, unfiled.size()))))))
        .call(() -> log.note(businessUnit, by.id(), AccessLog.What.READ, customer, null)));
  }

  Uni<Background> background(Caller by, String number) {
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number).chain(complaint -> {
      if (complaint.customer() == null) {
        throw Problems.notFound();
      }
      var unit = complaint.businessUnit();
      return customers.linked(unit, complaint.customer()).chain(linked -> matters.counts(unit, linked)
          .chain(counts -> figures.classOf(unit, linked).chain(given -> matters.newest(unit, linked)
              .chain(past -> matters.demands(unit, linked).map(demands -> new Background(complaint.customer(), counts,
                  given.orElse(null), past, demands))))))
          .call(() -> log.note(unit, by.id(), AccessLog.What.READ, complaint.customer(), "from " + number));
    }));
  }

  private Uni<CustomerView> view(Caller by, String unit, String customer, Set<String> linked, List<Contact> contacts,
      List<CustomerView.Elsewhere> others, int unfiledMails) {
    boolean open = by.has("supervisor") || by.has("bu-manager");
    var contact = contacts.isEmpty() ? null : open ? contacts.getFirst() : contacts.getFirst().masked();
    return matters.counts(unit, linked).chain(counts -> figures.classOf(unit, linked)
        .chain(given -> figures.valuesOf(unit, linked).chain(values -> matters.newest(unit, linked)
            .chain(past -> matters.demands(unit, linked).chain(demands -> merges.of(unit, linked)
                .map(links -> new CustomerView(unit, customer, List.copyOf(linked), contact, contact != null && !open,
                    counts, given.orElse(null), values, past, demands, links, others, unfiledMails)))))));
  }

  private Uni<List<CustomerView.Elsewhere>> elsewhere(String unit, Map<String, Set<String>> persons) {
    List<CustomerView.Elsewhere> others = new ArrayList<>();
    var chain = Uni.createFrom().voidItem();
    for (Map.Entry<String, Set<String>> person : persons.entrySet()) {
      if (!person.getKey().equals(unit)) {
        chain = chain.chain(() -> matters.counts(person.getKey(), person.getValue())).invoke(counts -> others.add(
            new CustomerView.Elsewhere(person.getKey(), person.getValue().iterator().next(), counts.complaints())))
            .replaceWithVoid();
      }
    }
    return chain.replaceWith(others);
  }
}
