package io.zerodistance.intake.harm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.rulebook.RulesNow;

/**
 * Grievances, posts and mail set aside with words of harm that nobody has looked after in time: no case, no owner and no ladder calls anybody
 * for them.
 */
@Path("/api/intake/unattended-harm")
class UnattendedHarmResource {

  /**
   * What is urgent in each list, by the index of that list; each unit says itself how long it may wait. Mail for those only who may look
   * through it.
   */
  private static final String WAITING = """
      with due as (
        select one.unit, cast(one.latest as timestamptz) as latest
        from unnest(string_to_array(?1, ','), string_to_array(?2, ',')) as one (unit, latest))
      select 'GRIEVANCE', business_unit, number, captured_at as since from grievance
      join due on business_unit = due.unit and captured_at <= due.latest where urgent = 1
      union all
      select 'MENTION', business_unit, cast(id as text), found_at from mention
      join due on business_unit = due.unit and found_at <= due.latest where urgent = 1
      union all
      select 'MAIL', business_unit, mail_key, at from received_mail
      join due on business_unit = due.unit and at <= due.latest where urgent = 1 and ?3
      order by since limit 100""";

  @Inject
  CurrentCaller caller;
  @Inject
  RulesNow rules;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code what}: GRIEVANCE, MENTION or MAIL. */
  record Waiting(String what, String businessUnit, String id, Instant since) {}

  /** {@code minutes}: how long somebody has to look after it before it is listed here, in the least patient of my units. */
  record Unattended(List<Waiting> items, long minutes) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Words of harm in grievances, posts and mail set aside of my units that nobody looked after in time, oldest first, at most 100")
  public Uni<Unattended> list() {
    var reader = caller.get();
    var scope = reader.scope();
    boolean ofMail = reader.has("supervisor") || reader.has("bu-manager");
    var units = List.copyOf(scope.businessUnits());
    return transactions.within(scope, () -> patience(units)
        .chain(patience -> waiting(units, patience, ofMail).map(items -> new Unattended(items,
            patience.stream().mapToInt(HarmRules::patienceMinutes).min().orElse(0)))));
  }

  private Uni<List<Waiting>> waiting(List<String> units, List<HarmRules> patience, boolean ofMail) {
    return sql.rows(WAITING, String.join(",", units), latest(patience), ofMail).map(rows -> rows.stream()
        .map(row -> new Waiting((String) row[0], (String) row[1], (String) row[2], Moment.of(row[3]))).toList());
  }

  /** Of each unit, in their order. */
  private Uni<List<HarmRules>> patience(List<String> units) {
    return Multi.createFrom().iterable(units)
        .onItem().transformToUniAndConcatenate(unit -> rules.of(unit, RuleSubject.HARM, HarmRules.class))
        .collect().asList();
  }

  private String latest(List<HarmRules> patience) {
    var now = clock.instant();
    return patience.stream().map(rule -> rule.waitsSince(now).toString()).collect(Collectors.joining(","));
  }
}
