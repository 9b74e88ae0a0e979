package io.zerodistance.intake.unit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.rulebook.RulesNow;

/** The directory of business units, read from memory; what they are called and where to reach them is a rule. */
@ApplicationScoped
public class BusinessUnits {

  private static final Logger LOG = Logger.getLogger(BusinessUnits.class);
  private static final String ALL = "select id, prefix from business_unit order by id";

  @Inject
  Transactions transactions;
  @Inject
  RulesNow rules;
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

  Collection<BusinessUnit> list() {
    return units.values();
  }

  /** After a commit this replica calls the units by their new names at once; the others within half a minute. */
  public Uni<Void> readAgain() {
    // What was asked for is committed; the next regular reading brings it.
    return reload().onFailure().invoke(failure -> LOG.warnf("units are read later: %s", failure.getMessage()))
        .onFailure().recoverWithNull();
  }

  Uni<Void> reload() {
    // The directory belongs to no unit, so no unit's scope is needed to read it.
    return transactions.inOwnContext(Scope.of(), () -> sql.rows(ALL))
        .chain(rows -> transactions.inOwnContext(Scope.of(rows.stream().map(row -> (String) row[0]).toList()),
            () -> Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(this::named).collect()
                .in(TreeMap<String, BusinessUnit>::new, (read, unit) -> read.put(unit.id(), unit))))
        .invoke(read -> units = read).replaceWithVoid();
  }

  private Uni<BusinessUnit> named(Object[] row) {
    var id = (String) row[0];
    return rules.of(id, RuleSubject.CONTACT, ContactRules.class).map(contact -> new BusinessUnit(id, (String) row[1],
        contact.nameZh(), contact.nameEn(), contact.contactZh(), contact.contactEn()));
  }
}
