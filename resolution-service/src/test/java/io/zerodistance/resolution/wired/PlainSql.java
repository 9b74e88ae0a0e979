package io.zerodistance.resolution.wired;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The statements of the service on one plain connection, each run when it is subscribed to. */
final class PlainSql extends Sql {

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

  /** What is heard of the statements, and what is made of them: see {@link StatementMutantsTest}. */
  static volatile Heard heard = (by, statement) -> statement;

  /** {@code by}: the class of the service that says it; answers what is run in its place. */
  interface Heard {
    String statement(String by, String statement);
  }

  private final Connection connection;

  PlainSql(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Uni<List<Object[]>> rows(String query, Object... parameters) {
    var said = heard.statement(speaker(), query);
    return Uni.createFrom().item(() -> {
      try (var statement = prepared(said, parameters); var rows = statement.executeQuery()) {
        var all = new ArrayList<Object[]>();
        while (rows.next()) {
          all.add(row(rows));
        }
        return all;
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  @Override
  public Uni<Integer> execute(String query, Object... parameters) {
    var said = heard.statement(speaker(), query);
    return Uni.createFrom().item(() -> {
      try (var statement = prepared(said, parameters)) {
        return statement.executeUpdate();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  private static String speaker() {
    return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
        .filter(name -> !name.equals(PlainSql.class.getName())).findFirst().orElseThrow());
  }

  private PreparedStatement prepared(String query, Object... parameters) throws SQLException {
    var order = PARAMETER.matcher(query).results().mapToInt(found -> Integer.parseInt(found.group(1))).toArray();
    var statement = connection.prepareStatement(PARAMETER.matcher(query).replaceAll("?"));
    for (int place = 0; place < order.length; place++) {
      var value = parameters[order[place] - 1];
      statement.setObject(place + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }

  private static Object[] row(ResultSet rows) throws SQLException {
    var columns = new Object[rows.getMetaData().getColumnCount()];
    for (int column = 0; column < columns.length; column++) {
      // As the service's own driver answers them.
      columns[column] = switch (rows.getMetaData().getColumnTypeName(column + 1)) {
        case "timestamptz" -> rows.getObject(column + 1, OffsetDateTime.class);
        case "date" -> rows.getObject(column + 1, LocalDate.class);
        case "jsonb" -> rows.getString(column + 1);
        default -> rows.getObject(column + 1);
      };
    }
    return columns;
  }
}
