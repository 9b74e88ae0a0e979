package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.customer.CustomerReferences;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Ids;
import io.zerodistance.resolution.storage.Row;

/**
 * The one place where limits are used up. The rows of case, customer and handler-day are locked in this order before
 * anything is summed, so that two requests never judge the same remainder.
 */
@ApplicationScoped
public class Budgets {

  private static final String ENSURE = """
      insert into budget (business_unit, kind, holder)
      select ?1, ?2, holder from unnest(string_to_array(?3, chr(10))) as holder order by holder
      on conflict do nothing""";
  // Not "for update": giving back inserts a use, whose foreign key would wait for that lock while holding the ledger's.
  private static final String LOCK = """
      select holder from budget
      where business_unit = ?1 and kind = ?2 and holder = any (string_to_array(?3, chr(10)))
      order by holder for no key update""";
  private static final String SUM = """
      select coalesce(sum(amount), 0) from budget_use
      where business_unit = ?1 and kind = ?2 and holder = any (string_to_array(?3, chr(10))) and currency = ?4
        and at > ?5""";
  private static final String USE = """
      insert into budget_use (business_unit, id, kind, holder, remedy, amount, currency, at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";
  // Given back with the instant of the use, so that it leaves every window together with it.
  private static final String RELEASE = """
      insert into budget_use (business_unit, id, kind, holder, remedy, amount, currency, at)
      select business_unit, 'release-of-' || id, kind, holder, remedy, -amount, currency, at from budget_use
      where business_unit = ?1 and remedy = ?2 and amount > 0
      on conflict do nothing""";

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;
  @Inject
  CustomerReferences customers;
  @Inject
  Clock clock;

  /** Locks the three budgets and says what is used up of them; the locks last until the transaction ends. */
  public Uni<UsedUp> locked(CaseFile file, StaffAuthority authority, Instant now) {
    return used(file, authority.dayOf(), now, true);
  }

  /** The same without locks, for showing only. */
  public Uni<UsedUp> shown(CaseFile file, StaffAuthority authority) {
    return used(file, authority.dayOf(), clock.instant(), false);
  }

  /** What was granted today on the tier that this person acts with, for showing only. */
  Uni<Money> today(String businessUnit, StaffAuthority authority, RedressRule rule) {
    return sum(businessUnit, "HANDLER_DAY", handlerDay(authority.dayOf(), rule, clock.instant()), rule.currency(),
        Instant.EPOCH);
  }

  /** Uses up the amount; the caller holds the locks, has judged, and counts at the same instant: midnight may be between. */
  public Uni<Void> use(CaseFile file, StaffAuthority authority, String remedy, Money amount, Instant now) {
    return authorities.rule(file.businessUnit()).chain(rule -> use(file, "CASE", file.number(), remedy, amount, now)
        .chain(() -> file.customer() == null ? Uni.createFrom().voidItem()
            : use(file, "CUSTOMER", file.customer(), remedy, amount, now))
        .chain(() -> use(file, "HANDLER_DAY", handlerDay(authority.dayOf(), rule, now), remedy, amount, now)));
  }

  /** Gives back what a remedy used up; a second time changes nothing. */
  public Uni<Void> release(String businessUnit, String remedy) {
    return sql.execute(RELEASE, businessUnit, remedy).replaceWithVoid();
  }

  private Uni<UsedUp> used(CaseFile file, String staff, Instant now, boolean lock) {
    return authorities.rule(file.businessUnit()).chain(rule -> asOne(file, lock).chain(customer -> {
      var day = handlerDay(staff, rule, now);
      return lock(lock, file, "CASE", file.number())
          .chain(() -> lock(lock, file, customer.kind(), customer.holders()))
          .chain(() -> lock(lock, file, "HANDLER_DAY", day))
          .chain(() -> sum(file.businessUnit(), "CASE", file.number(), rule.currency(), Instant.EPOCH))
          .chain(onCase -> sum(file.businessUnit(), customer.kind(), customer.holders(), rule.currency(),
              rule.windowStart(now))
              .chain(toCustomer -> sum(file.businessUnit(), "HANDLER_DAY", day, rule.currency(), Instant.EPOCH)
                  .map(today -> new UsedUp(onCase, today, toCustomer))));
    }));
  }

  /** {@code holders}: a line each. */
  private record Counted(String kind, String holders) {}

  /**
   * What counts as the case's customer: all references; an anonymous case alone, for nothing tells whose others are. What was used up stays
   * with the reference it was used by.
   */
  private Uni<Counted> asOne(CaseFile file, boolean lock) {
    if (file.customer() == null) {
      return Uni.createFrom().item(new Counted("CASE", file.number()));
    }
    return (lock ? customers.held(file.businessUnit(), file.customer())
        : customers.of(file.businessUnit(), file.customer()))
        .map(references -> new Counted("CUSTOMER", String.join("\n", references)));
  }

  private Uni<Void> lock(boolean really, CaseFile file, String kind, String holders) {
    return !really ? Uni.createFrom().voidItem()
        : sql.execute(ENSURE, file.businessUnit(), kind, holders)
            .chain(() -> sql.rows(LOCK, file.businessUnit(), kind, holders)).replaceWithVoid();
  }

  private Uni<Money> sum(String businessUnit, String kind, String holders, String currency, Instant after) {
    return sql.rows(SUM, businessUnit, kind, holders, currency, after)
        .map(rows -> Money.of(new Row(rows.getFirst()).decimal(0).longValueExact(), currency));
  }

  private Uni<Void> use(CaseFile file, String kind, String holder, String remedy, Money amount, Instant at) {
    return sql.execute(USE, file.businessUnit(), Ids.next(), kind, holder, remedy, amount.amount(), amount.currency(),
        at).replaceWithVoid();
  }

  private static String handlerDay(String staff, RedressRule rule, Instant at) {
    return staff + " " + rule.day(at);
  }
}
