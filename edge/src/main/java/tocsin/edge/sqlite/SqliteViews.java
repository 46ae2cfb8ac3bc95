package tocsin.edge.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;

/// Reads the `view` table.
final class SqliteViews implements Views {
  private static final String COLUMNS = "SELECT view, key, grp, ord, body FROM view WHERE view = ?";

  private final Database database;

  SqliteViews(Database database) {
    this.database = database;
  }

  @Override
  public Optional<ViewRow> row(String view, String key) {
    return database
        .reading(
            "read " + view + " " + key,
            connection -> {
              try (PreparedStatement ask = connection.prepareStatement(COLUMNS + " AND key = ?")) {
                ask.setString(1, view);
                ask.setString(2, key);
                return rows(ask);
              }
            })
        .stream()
        .findFirst();
  }

  @Override
  public List<ViewRow> rows(String view, String group, long below, int limit) {
    return database.reading(
        "list " + view + " " + group,
        connection -> {
          try (PreparedStatement ask =
              connection.prepareStatement(
                  COLUMNS + " AND grp = ? AND ord < ? ORDER BY ord DESC, key LIMIT ?")) {
            ask.setString(1, view);
            ask.setString(2, group);
            ask.setLong(3, below);
            ask.setInt(4, limit);
            return rows(ask);
          }
        });
  }

  @Override
  public List<ViewRow> rows(String view, Collection<String> groups, int limit) {
    return database.reading(
        "list " + view,
        connection -> {
          try (PreparedStatement ask =
              connection.prepareStatement(
                  COLUMNS
                      + " AND grp IN (SELECT value FROM json_each(?))"
                      + " ORDER BY ord DESC, key LIMIT ?")) {
            ask.setString(1, view);
            ask.setString(2, Json.write(List.copyOf(groups)));
            ask.setInt(3, limit);
            return rows(ask);
          }
        });
  }

  @Override
  public List<ViewRow> rows(String view, long below, int limit) {
    return database.reading(
        "list " + view,
        connection -> {
          try (PreparedStatement ask =
              connection.prepareStatement(
                  COLUMNS + " AND ord < ? ORDER BY ord DESC, key LIMIT ?")) {
            ask.setString(1, view);
            ask.setLong(2, below);
            ask.setInt(3, limit);
            return rows(ask);
          }
        });
  }

  private static List<ViewRow> rows(PreparedStatement ask) throws SQLException {
    List<ViewRow> rows = new ArrayList<>();
    try (ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        rows.add(
            new ViewRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5)));
      }
    }
    return rows;
  }
}
