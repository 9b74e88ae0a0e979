package io.zerodistance.intake.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;

/**
 * What advice on goodwill may know of the person behind a complaint, at this moment. A person who refuses and one of whom nothing is known
 * are answered alike: nobody learns from it who has refused. What is told is noted as a look.
 */
@ApplicationScoped
class ValueInputs {

  /** What the formula reads; the other figures stay in the archive. */
  private static final Set<String> ASKED = Set.of("EXPECTED_SPEND", "PAST_SPEND", "REACH");
  private static final Told NOTHING = new Told(null, false, List.of());

  /** {@code values}: money in minor units of {@code currency}, else a count. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Told(String customerClass, boolean extraCare, List<Figure> values) {}

  record Figure(String measure, long figure, String currency, String source, LocalDate asOf) {}

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Customers customers;
  @Inject
  CustomerFigures figures;
  @Inject
  ValueChoices choices;
  @Inject
  AccessLog log;

  Uni<Told> of(Caller by, String number) {
    return transactions.within(by.scope(), () -> complaints.find(by.scope(), number)
        .chain(complaint -> complaint.customer() == null ? Uni.createFrom().item(NOTHING) : of(by, complaint)));
  }

  private Uni<Told> of(Caller by, Complaint complaint) {
    var unit = complaint.businessUnit();
    return customers.closure(unit, complaint.customer()).chain(linked -> choices.of(unit, linked).chain(chosen -> {
      if (!chosen.isEmpty() && chosen.getFirst().refused()) {
        return Uni.createFrom().item(NOTHING);
      }
      return told(unit, linked).call(told -> told.equals(NOTHING) ? Uni.createFrom().voidItem()
          : log.noteHourly(unit, by.id(), AccessLog.What.ADVISED, complaint.customer(), "from " + complaint.number()));
    }));
  }

  private Uni<Told> told(String unit, Set<String> linked) {
    return figures.classOf(unit, linked).chain(given -> figures.classes(unit).chain(options -> figures
        .valuesOf(unit, linked).map(values -> {
          var code = given.map(CustomerFigures.ClassGiven::code).orElse(null);
          return new Told(code, options.stream().anyMatch(option -> option.code().equals(code) && option.extraCare()),
              values.stream().filter(value -> ASKED.contains(value.measure())).map(value -> new Figure(value.measure(),
                  value.figure(), value.currency(), value.source(), value.asOf())).toList());
        })));
  }
}
