package io.zerodistance.access;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Opens the one database transaction of a use case and tells PostgreSQL first which business units it may touch.
 *
 * <p>Nobody else opens sessions or transactions: a row-level policy sees no rows where the setting is missing. A transaction
 * that has begun runs to its end even when nobody waits for it any more: to cut Hibernate Reactive off midway closes the
 * session under a running statement. Who hung up repeats the request with the same idempotency key.
 */
@ApplicationScoped
public class Transactions {

  private static final String SET_SCOPE = "select set_config('" + Scope.SETTING + "', ?1, true)";

  @Inject
  Vertx vertx;
  @Inject
  Pool pool;
  @Any
  @Inject
  Instance<AfterCommit> afterCommit;

  /**
   * Runs the work in one transaction restricted to the scope; inside one of the same scope it joins that.
   *
   * @throws IllegalStateException when a transaction with another scope is open already
   */
  public <T> Uni<T> within(Scope scope, Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(() -> {
      var open = OpenTransaction.current();
      if (open == null) {
        return begin(scope, work);
      }
      return open.scope().equals(scope) ? work.get()
          : Uni.createFrom().failure(new IllegalStateException("one scope per transaction"));
    });
  }

  /** Never passes a cancellation on to the database work; see above. */
  private <T> Uni<T> begin(Scope scope, Supplier<Uni<T>> work) {
    return Uni.createFrom().emitter(emitter -> {
      var open = OpenTransaction.begin(scope);
      Uni.createFrom().deferred(() -> transaction(scope, work))
          .onTermination().invoke(open::end)
          .subscribe().with(emitter::complete, emitter::fail);
    });
  }

  private <T> Uni<T> transaction(Scope scope, Supplier<Uni<T>> work) {
    return Panache.withTransaction(() -> Panache.getSession()
        .chain(session -> session.createNativeQuery(SET_SCOPE, String.class)
            .setParameter(1, scope.setting()).getSingleResult())
        .chain(work::get))
        .invoke(() -> afterCommit.forEach(AfterCommit::committed));
  }

  /**
   * Runs one statement as a transaction of its own: one round trip, where {@link #within} needs four. Inserts only; see
   * {@link ScopedStatement}.
   *
   * @return the rows that the statement returns, bytes as arrays
   * @throws IllegalStateException inside an open transaction: the statement would commit without it
   */
  public Uni<List<Object[]>> inOneStatement(Scope scope, ScopedStatement statement, Object... parameters) {
    return Uni.createFrom().deferred(() -> {
      requireNoTransaction();
      return pool.preparedQuery(statement.sql()).execute(Parameters.of(scope, parameters))
          .map(Parameters::rows)
          .invoke(() -> afterCommit.forEach(AfterCommit::committed));
    });
  }

  /** @throws IllegalStateException inside an open transaction: what follows would commit without it */
  public static void requireNoTransaction() {
    if (OpenTransaction.current() != null) {
      throw new IllegalStateException("a transaction is open: use Sql in it");
    }
  }

  /** The same for work that no request started (schedulers, consumers): on a Vert.x context of its own, safe for sessions. */
  public <T> Uni<T> inOwnContext(Scope scope, Supplier<Uni<T>> work) {
    return onOwnContext(() -> within(scope, work));
  }

  /** Subscribes on a fresh duplicated context, so that concurrent pieces of work never share a session. */
  public <T> Uni<T> onOwnContext(Supplier<Uni<T>> work) {
    return Uni.createFrom().emitter(emitter -> {
      var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
      VertxContextSafetyToggle.setContextSafe(context, true);
      context.runOnContext(ignored -> Uni.createFrom().deferred(work::get).subscribe()
          .with(emitter::complete, emitter::fail));
    });
  }
}
