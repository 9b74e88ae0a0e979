package io.zerodistance.routing.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.RuleDay;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.routing.store.Columns;

/** Reads the service levels in force; call inside a transaction. */
@ApplicationScoped
public class ServiceLevelRepository {
  private static final String OF_UNIT = """
      select deadline, position, name, kind, severity, channel, minutes, counts, warn_share, valid_from, valid_to, pausable
      from service_level where business_unit = ?1""";

  @Inject
  Sql sql;

  private final Briefly<String, List<Row>> rows = new Briefly<>();

  private record Row(ServiceLevel level, LocalDate from, LocalDate to) {

    boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
  }

  public Uni<ServiceLevels> inForce(String businessUnit, Instant at) {
    var day = RuleDay.of(at);
    return rows.get(businessUnit, () -> sql.rows(OF_UNIT, businessUnit)
        .map(found -> found.stream().map(Columns::new).map(ServiceLevelRepository::row).toList()))
        .map(all -> new ServiceLevels(newestPerPosition(all.stream().filter(row -> row.holdsOn(day)).toList())));
  }

  /** A later row of the same position replaces the earlier one. */
  private static List<ServiceLevel> newestPerPosition(List<Row> rows) {
    return rows.stream().filter(row -> rows.stream().noneMatch(other -> other.from().isAfter(row.from())
        && other.level().deadline() == row.level().deadline()
        && other.level().position() == row.level().position())).map(Row::level).toList();
  }

  private static Row row(Columns row) {
    return new Row(read(row), row.date(9), row.date(10));
  }

  private static ServiceLevel read(Columns row) {
    return new ServiceLevel(row.oneOf(DeadlineKind.class, 0), row.number(1), row.text(2), row.text(3), row.text(4),
        row.text(5), row.number(6), row.oneOf(Counts.class, 7), row.decimal(8), row.flag(11));
  }
}
