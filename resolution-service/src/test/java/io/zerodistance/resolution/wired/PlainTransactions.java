package io.zerodistance.resolution.wired;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** A transaction of the service is a savepoint of the test's: a failure takes back what it did, and nothing is ever committed. */
final class PlainTransactions extends Transactions {

  private final Connection connection;

  PlainTransactions(Connection connection) {
    this.connection = connection;
  }

  @Override
  public <T> Uni<T> within(Scope scope, Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(() -> {
      try {
        see(connection, scope);
        var before = connection.setSavepoint();
        return Uni.createFrom().deferred(work::get).onFailure().invoke(() -> {
          try {
            connection.rollback(before);
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
        });
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  @Override
  public <T> Uni<T> onOwnContext(Supplier<Uni<T>> work) {
    return Uni.createFrom().deferred(work::get);
  }

  static void see(Connection connection, Scope scope) throws SQLException {
    try (var setting = connection.prepareStatement("select set_config('app.business_units', ?, true)")) {
      setting.setString(1, String.join(",", new TreeSet<>(scope.businessUnits())));
      setting.execute();
    }
  }
}
