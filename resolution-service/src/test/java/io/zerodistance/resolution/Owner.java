package io.zerodistance.resolution;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** The database as somebody sees it who is not the application: the owner, or the application's login without the application. */
public final class Owner {

  private static final String UNITS = "retail,food,pharmacy,property,healthcare,cement";

  private Owner() {}

  /** As the owner of the tables; returns the rows touched. */
  public static int does(String statement) throws SQLException {
    return runs("quarkus.flyway.username", "quarkus.flyway.password", statement);
  }

  /** As the application's own role. */
  public static int applicationDoes(String statement) throws SQLException {
    return runs("quarkus.datasource.username", "quarkus.datasource.password", statement);
  }

  /** An open connection as the owner, in sight of every unit; the caller closes it. */
  public static Connection connect() throws SQLException {
    return connect("quarkus.flyway.username", "quarkus.flyway.password");
  }

  private static Connection connect(String user, String password) throws SQLException {
    var config = ConfigProvider.getConfig();
    var connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue(user, String.class), config.getValue(password, String.class));
    try (var sql = connection.createStatement()) {
      sql.execute("select set_config('app.business_units', '" + UNITS + "', false)");
    }
    return connection;
  }

  private static int runs(String user, String password, String statement) throws SQLException {
    try (var connection = connect(user, password); var sql = connection.createStatement()) {
      return sql.executeUpdate(statement);
    }
  }
}
