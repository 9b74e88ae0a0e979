package io.zerodistance.intake.unit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** The directory of business units, read from memory. */
@ApplicationScoped
public class BusinessUnits {

  private static final String ALL = "select id, prefix, zh, en, contact_zh, contact_en from business_unit order by id";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  private volatile Map<String, BusinessUnit> units = Map.of();

  public Optional<BusinessUnit> find(String id) {
    return Optional.ofNullable(id).map(units::get);
  }

  public Optional<BusinessUnit> byPrefix(String prefix) {
    return units.values().stream().filter(unit -> unit.prefix().equals(prefix)).findFirst();
  }

  public Scope all() {
    return Scope.of(units.keySet());
  }

  Uni<Void> reload() {
    // The directory belongs to no unit, so no unit's scope is needed to read it.
    return transactions.inOwnContext(Scope.of(), () -> sql.rows(ALL)).invoke(rows -> {
      var read = new TreeMap<String, BusinessUnit>();
      for (var row : rows) {
        var unit = new BusinessUnit((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
            (String) row[5]);
        read.put(unit.id(), unit);
      }
      units = read;
    }).replaceWithVoid();
  }
}
