package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.CustomerReferences;

/** Sets a customer's class and value figures, one by one or from a list that names people by phone or e-mail. */
@ApplicationScoped
class ValueCustomer {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int MOST_ROWS = 1_000;

  @RegisterForReflection
  record ClassChoice(String code, String source) {}

  /** One line of an import; phone or e-mail says who. */
  @RegisterForReflection
  record Row(String phone, String email, String measure, Long figure, String currency, String asOf) {}

  @RegisterForReflection
  record Import(String businessUnit, String source, List<Row> rows) {}

  /** {@code unknown}: rows of people whom this unit keeps under no such phone or e-mail; they are not kept. */
  record Imported(int kept, int unknown) {}

  @Inject
  Transactions transactions;
  @Inject
  Customers customers;
  @Inject
  Persons persons;
  @Inject
  CustomerFigures figures;
  @Inject
  CustomerReferences references;
  @Inject
  AccessLog log;
  @Inject
  Clock clock;

  Uni<Void> classify(Caller by, String businessUnit, String customer, ClassChoice choice) {
    var scope = by.scopeOf(businessUnit);
    var code = choice == null || choice.code() == null ? "" : choice.code();
    var source = ValuePolicy.source(choice == null ? null : choice.source());
    return transactions.within(scope, () -> customers.linked(businessUnit, customer)
        .chain(() -> figures.classes(businessUnit)).invoke(options -> {
          if (options.stream().noneMatch(option -> option.code().equals(code))) {
            throw Problems.of(CustomerProblems.VALUE_INVALID, "code: use one of the allowed values.",
                Map.of("field", "code", "allowed", options.stream().map(CustomerFigures.ClassOption::code).toList()));
          }
        }).chain(() -> figures.setClass(businessUnit, customer, code, source, by.id()))
        .chain(() -> log.note(businessUnit, by.id(), AccessLog.What.CLASSED, customer, code)));
  }

  Uni<Void> value(Caller by, String businessUnit, String customer, ValuePolicy.Given given) {
    var value = ValuePolicy.accept(given, today());
    return transactions.within(by.scopeOf(businessUnit), () -> customers.linked(businessUnit, customer)
        .chain(() -> figures.setValue(businessUnit, customer, value, by.id()))
        .chain(() -> log.note(businessUnit, by.id(), AccessLog.What.VALUED, customer, value.measure().name())));
  }

  /** All rows or none: the first that cannot be kept refuses the list. */
  Uni<Imported> bring(Caller by, Import list) {
    if (list == null || list.rows() == null || list.rows().isEmpty() || list.rows().size() > MOST_ROWS) {
      throw Problems.of(CustomerProblems.VALUE_INVALID, "rows: send 1 to " + MOST_ROWS + " rows at once.");
    }
    var unit = list.businessUnit() == null ? "" : list.businessUnit();
    var scope = by.scopeOf(unit);
    var accepted = list.rows().stream().map(row -> ValuePolicy.accept(new ValuePolicy.Given(row.measure(),
        row.figure(), row.currency(), list.source(), row.asOf()), today())).toList();
    return transactions.within(scope, () -> {
      var kept = new int[1];
      var chain = Uni.createFrom().voidItem();
      for (int index = 0; index < accepted.size(); index++) {
        var value = accepted.get(index);
        var row = list.rows().get(index);
        chain = chain.chain(() -> persons.keptUnder(scope, new Contact(null, row.phone(), row.email())))
            .chain(known -> {
              if (known.isEmpty()) {
                return Uni.createFrom().voidItem();
              }
              kept[0]++;
              return figures.setValue(unit, known.get(unit).getFirst().iterator().next(), value, by.id());
            });
      }
      return chain.chain(() -> log.note(unit, by.id(), AccessLog.What.VALUED, null, "import " + kept[0]))
          .map(ignored -> new Imported(kept[0], accepted.size() - kept[0]));
    });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
