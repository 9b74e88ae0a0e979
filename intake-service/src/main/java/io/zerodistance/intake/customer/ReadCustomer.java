package io.zerodistance.intake.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  Persons persons;
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
        .chain(linked -> persons.own(by.scope(), businessUnit, linked))
        .chain(own -> persons.sharingContact(by.scope(), businessUnit, own).chain(this::counted)
            .chain(sharing -> counted(elsewhere(businessUnit, own))
                .chain(others -> view(by, businessUnit, customer, own.get(businessUnit), others, sharing))))
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

  private Uni<CustomerView> view(Caller by, String unit, String customer, Set<String> own,
      List<CustomerView.Elsewhere> others, List<CustomerView.Elsewhere> sharing) {
    boolean open = by.has("supervisor") || by.has("bu-manager");
    return customers.contacts(unit, own).map(contacts -> contact(contacts, open)).chain(contact -> unfiled(by, unit,
        own)
        .chain(unfiled -> matters.counts(unit, own).chain(counts -> figures.classOf(unit, own)
            .chain(given -> figures.valuesOf(unit, own).chain(values -> matters.newest(unit, own)
                .chain(past -> matters.demands(unit, own).chain(demands -> merges.of(unit, own)
                    .map(links -> new CustomerView(unit, customer, List.copyOf(own), contact.orElse(null),
                        contact.isPresent() && !open, counts, given.orElse(null), values, past, demands, links, others,
                        sharing, unfiled)))))))));
  }

  private Uni<List<CustomerView.Unfiled>> unfiled(Caller by, String unit, Set<String> own) {
    boolean whole = by.has("quality") || by.has("bu-manager");
    return mails.of(unit, own).map(all -> all.stream()
        .map(mail -> new CustomerView.Unfiled(mail.at(), whole ? mail.address() : null)).toList());
  }

  private static Optional<Contact> contact(List<Contact> newestFirst, boolean open) {
    return newestFirst.stream().findFirst().map(newest -> open ? newest : newest.masked());
  }

  /** The same person in the other units. */
  private static Map<String, List<Set<String>>> elsewhere(String unit, Map<String, Set<String>> own) {
    var others = new LinkedHashMap<String, List<Set<String>>>();
    own.forEach((in, references) -> others.put(in, in.equals(unit) ? List.of() : List.of(references)));
    return others;
  }

  private Uni<List<CustomerView.Elsewhere>> counted(Map<String, List<Set<String>>> persons) {
    List<CustomerView.Elsewhere> counted = new ArrayList<>();
    var chain = Uni.createFrom().voidItem();
    for (var in : persons.entrySet()) {
      for (var person : in.getValue()) {
        chain = chain.chain(() -> matters.counts(in.getKey(), person)).invoke(counts -> counted
            .add(new CustomerView.Elsewhere(in.getKey(), person.iterator().next(), counts.complaints())))
            .replaceWithVoid();
      }
    }
    return chain.replaceWith(counted);
  }
}
