package io.zerodistance.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;

/** Looks into the database beside the service, with the sight of all units. */
@ApplicationScoped
public class Rows {

  private static final String ALL_UNITS =
      "select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', false)";

  @Inject
  AgroalDataSource database;

  public long count(String from) {
    return (Long) all("select count(*) from " + from).getFirst()[0];
  }

  public Object[] one(String query, Object... parameters) {
    return all(query, parameters).getFirst();
  }

  public List<Object[]> all(String query, Object... parameters) {
    try (var connection = database.getConnection();
        var scope = connection.prepareStatement(ALL_UNITS);
        var statement = connection.prepareStatement(query)) {
      scope.execute();
      for (int index = 0; index < parameters.length; index++) {
        statement.setObject(index + 1, parameters[index]);
      }
      var rows = new ArrayList<Object[]>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          var row = new Object[result.getMetaData().getColumnCount()];
          for (int column = 0; column < row.length; column++) {
            row[column] = result.getObject(column + 1);
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What would change if a refused request had an effect after all. */
  public String effects() {
    return "complaints " + count("complaint") + ", events " + count("outbox") + ", keys " + count("idempotency_key")
        + ", messages " + count("customer_message") + ", triages " + count("triage") + ", confirmations "
        + count("confirmation") + ", grievances " + count("grievance");
  }
}
