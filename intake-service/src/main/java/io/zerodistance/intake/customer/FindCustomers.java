package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.secret.Contact;

/**
 * Looks a person up by phone, e-mail or one of the person's complaint numbers, in the caller's units only; every look is noted. By a number
 * everybody is found, also who left neither phone nor e-mail; whoever gave an address that is kept as another's is found beside that one.
 */
@ApplicationScoped
class FindCustomers {

  /** Exactly one of the three. */
  @RegisterForReflection
  record Search(String phone, String email, String number) {}

  /** A person as one unit knows it; {@code contact} is masked. */
  record Found(String businessUnit, String customer, Contact contact, long complaints, long open, Instant first,
      Instant last) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Customers customers;
  @Inject
  Persons persons;
  @Inject
  NameMatter names;
  @Inject
  PastMatters matters;
  @Inject
  AccessLog log;

  Uni<List<Found>> find(Caller by, Search search) {
    var asked = search == null ? new Search(null, null, null) : search;
    if (Stream.of(asked.phone(), asked.email(), asked.number()).filter(FindCustomers::given).count() != 1) {
      throw Problems.of(CustomerProblems.SEARCH_INVALID, "Send one of 'phone', 'email' or 'number'.");
    }
    return transactions.within(by.scope(), () -> persons(by, asked).chain(persons -> lines(by, how(asked), persons)));
  }

  private Uni<Map<String, List<Set<String>>>> persons(Caller by, Search asked) {
    if (!given(asked.number())) {
      return persons.reachableBy(by.scope(),
          new Contact(null, blankless(asked.phone()), blankless(asked.email())));
    }
    var number = ComplaintNumber.parse(asked.number().strip()).orElseThrow(Problems::notFound).value();
    return complaints.find(by.scope(), number).chain(complaint -> names.of(complaint)
        .chain(customer -> customer.isEmpty() ? Uni.createFrom().item(Map.of())
            : customers.linked(complaint.businessUnit(), customer.get())
                .map(linked -> Map.of(complaint.businessUnit(), List.of(linked)))));
  }

  private Uni<List<Found>> lines(Caller by, String how, Map<String, List<Set<String>>> persons) {
    List<Found> found = new ArrayList<>();
    var chain = Uni.createFrom().voidItem();
    for (var unit : by.scope().businessUnits().stream().sorted().toList()) {
      if (!persons.containsKey(unit)) {
        chain = chain.chain(() -> log.note(unit, by.id(), AccessLog.What.SEARCHED, null, how));
      }
      for (var linked : persons.getOrDefault(unit, List.of())) {
        chain = chain.chain(() -> log.note(unit, by.id(), AccessLog.What.SEARCHED, linked.iterator().next(), how))
            .chain(() -> line(unit, linked).invoke(found::add)).replaceWithVoid();
      }
    }
    return chain.replaceWith(found);
  }

  private Uni<Found> line(String unit, Set<String> linked) {
    return matters.counts(unit, linked).chain(counts -> customers.contacts(unit, linked)
        .map(contacts -> new Found(unit, linked.iterator().next(),
            contacts.isEmpty() ? null : contacts.getFirst().masked(), counts.complaints(), counts.open(),
            counts.first(), counts.last())));
  }

  private static String how(Search asked) {
    return given(asked.phone()) ? "phone" : given(asked.email()) ? "email" : "number";
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static String blankless(String text) {
    return given(text) ? text.strip() : null;
  }
}
