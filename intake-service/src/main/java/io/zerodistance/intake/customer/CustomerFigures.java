package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.rulebook.RulesNow;

/** The class and value figures of customers: append-only rows, the newest of a measure counts. */
@ApplicationScoped
class CustomerFigures {

  private static final String CLASS =
      """
      select class, source, set_by, set_at from customer_class
      where business_unit = ?1 and customer = any (string_to_array(?2, ',')) order by set_at desc, position desc limit 1""";
  private static final String VALUES = """
      select distinct on (measure) measure, figure, currency, source, as_of, set_by, set_at from customer_value
      where business_unit = ?1 and customer = any (string_to_array(?2, ','))
      order by measure, as_of desc, set_at desc, position desc""";
  private static final String SET_CLASS = """
      insert into customer_class (business_unit, customer, class, source, set_by, set_at)
      values (?1, ?2, ?3, ?4, ?5, ?6)""";
  private static final String SET_VALUE = """
      insert into customer_value (business_unit, customer, measure, figure, currency, source, as_of, set_by, set_at)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, cast(?7 as date), ?8, ?9)""";

  record ClassGiven(String code, String source, String setBy, Instant setAt) {}

  /** {@code figure}: minor units where there is a currency, else days, followers or a grade from 1 to 5. */
  record Value(String measure, long figure, String currency, String source, LocalDate asOf, String setBy,
      Instant setAt) {}

  /** {@code extraCare}: whoever is of this class needs extra care. */
  record ClassOption(String code, String zh, String en, boolean extraCare) {}

  @Inject
  RulesNow rules;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Optional<ClassGiven>> classOf(String businessUnit, Collection<String> customers) {
    return sql.rows(CLASS, businessUnit, String.join(",", customers)).map(rows -> rows.stream().findFirst()
        .map(row -> new ClassGiven((String) row[0], (String) row[1], (String) row[2], Moment.of(row[3]))));
  }

  Uni<List<Value>> valuesOf(String businessUnit, Collection<String> customers) {
    return sql.rows(VALUES, businessUnit, String.join(",", customers)).map(rows -> rows.stream()
        .map(row -> new Value((String) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3],
            (LocalDate) row[4], (String) row[5], Moment.of(row[6])))
        .toList());
  }

  Uni<List<ClassOption>> classes(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.CLASSES, ClassRules.class).map(rule -> rule.classes().stream()
        .map(one -> new ClassOption(one.code(), one.nameZh(), one.nameEn(), Boolean.TRUE.equals(one.extraCare())))
        .toList());
  }

  Uni<Void> setClass(String businessUnit, String customer, String code, String source, String by) {
    return sql.execute(SET_CLASS, businessUnit, customer, code, source, by, now()).replaceWithVoid();
  }

  Uni<Void> setValue(String businessUnit, String customer, ValuePolicy.Accepted value, String by) {
    return sql.execute(SET_VALUE, businessUnit, customer, value.measure().name(), value.figure(), value.currency(),
        value.source(), value.asOf(), by, now()).replaceWithVoid();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
