package io.zerodistance.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A service's database with its two roles: {@code <service>_owner} owns the schema and runs the migrations,
 * {@code <service>_app} is what the service connects as. Neither is a superuser nor may bypass row-level security.
 */
public final class ServiceDatabases {

  private ServiceDatabases() {}

  /**
   * Creates what is missing and leaves the rest alone.
   *
   * @param superuserUrl JDBC address with credentials, any database of the cluster
   * @param service name of service and database, lower-case letters
   */
  public static void create(String superuserUrl, String service) {
    if (!service.matches("[a-z][a-z_0-9]{0,40}")) {
      throw new IllegalArgumentException("not a service name: " + service);
    }
    try {
      try (var connection = DriverManager.getConnection(superuserUrl)) {
        role(connection, owner(service));
        role(connection, app(service));
        if (!exists(connection, "select 1 from pg_database where datname = '" + service + "'")) {
          run(connection, "create database " + service + " owner " + owner(service));
        }
        run(connection, "revoke all on database " + service + " from public");
        run(connection, "grant connect on database " + service + " to " + owner(service) + ", " + app(service));
      }
      try (var connection = DriverManager.getConnection(inDatabase(superuserUrl, service))) {
        run(connection, "alter schema public owner to " + owner(service));
        run(connection, "revoke all on schema public from public");
        run(connection, "grant usage on schema public to " + app(service));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the database of " + service + ": " + e.getMessage(), e);
    }
  }

  /** Role that owns the database; its password is its name, as for all local accounts. */
  public static String owner(String service) {
    return service + "_owner";
  }

  /** Role the running service connects as; its password is its name. */
  public static String app(String service) {
    return service + "_app";
  }

  /** The same JDBC address, another database. */
  public static String inDatabase(String url, String database) {
    return url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
  }

  private static void role(Connection connection, String name) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
      run(connection,
          "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + name + "'");
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
