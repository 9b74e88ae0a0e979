package io.zerodistance.access;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Native SQL in the open transaction, for statements that an entity cannot say; parameters are bound as ?1, ?2, …. */
@ApplicationScoped
public class Sql {

  /** Rows in order; a query of one column answers arrays of one, too. */
  public Uni<List<Object[]>> rows(String query, Object... parameters) {
    requireTransaction();
    return Panache.getSession().chain(session -> {
      var prepared = session.<Object>createNativeQuery(query);
      for (int index = 0; index < parameters.length; index++) {
        prepared.setParameter(index + 1, parameters[index]);
      }
      return prepared.getResultList();
    }).map(rows -> rows.stream().map(row -> row instanceof Object[] columns ? columns : new Object[] {row}).toList());
  }

  /** The number of rows touched. */
  public Uni<Integer> execute(String statement, Object... parameters) {
    requireTransaction();
    return Panache.getSession().chain(session -> {
      var prepared = session.createNativeQuery(statement);
      for (int index = 0; index < parameters.length; index++) {
        prepared.setParameter(index + 1, parameters[index]);
      }
      return prepared.executeUpdate();
    });
  }

  private static void requireTransaction() {
    if (OpenTransaction.current() == null) {
      throw new IllegalStateException("no open transaction: call inside Transactions.within");
    }
  }
}
