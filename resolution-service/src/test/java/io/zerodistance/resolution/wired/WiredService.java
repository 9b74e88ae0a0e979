package io.zerodistance.resolution.wired;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.remedy.ApprovalDesk;
import io.zerodistance.resolution.remedy.ProposedRemedy;
import io.zerodistance.resolution.remedy.RemedyResource;

/**
 * The service's own classes on a real PostgreSQL, without a container: fast enough to be run for each mutant, and at an instant of
 * the test's choice. All of it is one transaction that is rolled back. Roles and grants are not seen here: the connection is the
 * owner's.
 */
public final class WiredService implements AutoCloseable {

  private static final Map<Class<?>, String> IMPLEMENTED =
      Map.of(ApprovalDesk.class, "io.zerodistance.resolution.approval.RequestApproval");

  public final FixedClock clock = new FixedClock();
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final SomeCaller caller = new SomeCaller();
  private final Connection connection;

  private WiredService(Connection connection) {
    this.connection = connection;
    made.put(Sql.class, new PlainSql(connection));
    made.put(Transactions.class, new PlainTransactions(connection));
    made.put(CurrentCaller.class, caller);
    made.put(Clock.class, clock);
    made.put(ObjectMapper.class, new ObjectMapper().findAndRegisterModules());
  }

  public static WiredService begin() {
    try {
      var connection = DriverManager.getConnection(WiredDatabase.URL);
      connection.setAutoCommit(false);
      return new WiredService(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The one object of this class, made with all that is injected into it. */
  public <T> T of(Class<T> type) {
    if (!made.containsKey(type)) {
      made.put(type, make(type));
    }
    return type.cast(made.get(type));
  }

  /** The same for whoever calls. */
  public <T> T as(String staff, String role, Class<T> type) {
    caller.is(staff, role, staff.startsWith("group") ? new String[] {"food", "retail"}
        : new String[] {staff.substring(0, staff.indexOf('-'))});
    return of(type);
  }

  /** In sight of every unit. */
  public <T> T does(Uni<T> work) {
    return of(Transactions.class).within(BusinessUnits.all(), () -> work).await().atMost(Duration.ofSeconds(30));
  }

  public List<Object[]> rows(String query, Object... parameters) {
    return does(of(Sql.class).rows(query, parameters));
  }

  public long whole(String query, Object... parameters) {
    return ((Number) rows(query, parameters).getFirst()[0]).longValue();
  }

  public void change(String statement, Object... parameters) {
    does(of(Sql.class).execute(statement, parameters));
  }

  /** Does something and takes back all that it changed. */
  public void takenBack(Runnable work) {
    try {
      var before = connection.setSavepoint();
      work.run();
      connection.rollback(before);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** An open food case; {@code customer} may be null. */
  public CaseFile open(String number, String customer, String handler) {
    change("""
        insert into case_file (business_unit, number, state, round, stage, kind, channel, language, taxonomy_item, severity,
          motive, demand, customer, tracking_token_hash, opened_at, version, facts_version)
        values ('food', ?1, 'OPEN', 1, 'CONTROL', 'COMPLAINT', 'WEB', 'zh', 'mould', 'S3', 'UNKNOWN', 'UNDECIDED', ?2, 'h', ?3,
          1, 1)""", number, customer, clock.instant());
    change("insert into case_handler (business_unit, number, handler, first_handler, assigned_at)"
        + " values ('food', ?1, ?2, ?2, ?3)", number, handler, clock.instant());
    return file(number);
  }

  /** What food says differently from the group, from the beginning of this year on; the newest version counts. */
  public void rules(String subject, String content) {
    change("""
        insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
        select 'food', ?1, coalesce(max(version), 0) + 1, date '2026-01-01', cast(cast(?2 as text) as jsonb), '-', '-', 't'
        from rule_version where business_unit = 'food' and subject = ?1""", subject, content);
  }

  /** Limits of tiers of food in fen; null for none. */
  public void limits(String tier, int rank, long perCase, long perDay, Long perCustomer) {
    rules("TIERS", ("{\"tiers\":[{\"tier\":\"%s\",\"currency\":\"CNY\",\"rank\":%d,\"nameZh\":\"-\",\"nameEn\":\"-\","
        + "\"caseLimit\":%d,\"dayLimit\":%d,%s\"oversees\":%b}]}").formatted(tier, rank, perCase, perDay,
            perCustomer == null ? "" : "\"customerLimit\":" + perCustomer + ",", rank > 20));
  }

  /** Somebody of food holds this tier, or none, from then on. */
  public void holds(String staff, String tier, Instant from) {
    change("""
        insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by, changed_at)
        select 'food', ?1, coalesce(max(version), 0) + 1, cast(?2 as text), cast(?3 as timestamptz), '-', 't', now()
        from staff_tier where business_unit = 'food' and staff = ?1""", staff, tier, from);
  }

  public CaseFile file(String number) {
    return does(of(CaseFiles.class).get(number));
  }

  public ProposedRemedy proposes(String staff, String number, long amount) {
    var request = new RemedyResource.ProposeRequest("REDRESS", new RequestedMoney(BigDecimal.valueOf(amount), "CNY"),
        "退款", "按票面价", null, null);
    return does(as(staff, "agent", RemedyResource.class).propose(number, UUID.randomUUID().toString(), request));
  }

  public Instant now() {
    return clock.instant();
  }

  private Object make(Class<?> type) {
    try {
      var constructor = (type.isInterface() ? Class.forName(IMPLEMENTED.get(type)) : type).getDeclaredConstructor();
      constructor.setAccessible(true);
      var object = constructor.newInstance();
      for (var field : Arrays.stream(object.getClass().getDeclaredFields()).filter(WiredService::isInjected).toList()) {
        field.setAccessible(true);
        field.set(object, field.getType() == String.class ? "resolution" : of(field.getType()));
      }
      return object;
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("cannot make " + type, failure);
    }
  }

  private static boolean isInjected(Field field) {
    return field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(ConfigProperty.class);
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
