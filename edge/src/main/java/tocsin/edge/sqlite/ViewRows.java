package tocsin.edge.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;

/// Writes the `view` table. Not thread-safe, as the connection is not.
final class ViewRows {
  private final PreparedStatement update;
  private final PreparedStatement put;
  private final PreparedStatement remove;

  ViewRows(Connection writer) throws SQLException {
    // A row that keeps its place is changed without touching the indexes.
    this.update =
        writer.prepareStatement(
            "UPDATE view SET body = ? WHERE view = ? AND key = ? AND grp = ? AND ord = ?");
    this.put =
        writer.prepareStatement(
            "INSERT OR REPLACE INTO view (view, key, grp, ord, body) VALUES (?, ?, ?, ?, ?)");
    this.remove = writer.prepareStatement("DELETE FROM view WHERE view = ? AND key = ?");
  }

  void change(List<ViewChange> changes) throws SQLException {
    for (ViewChange change : changes) {
      switch (change) {
        case ViewChange.Put(ViewRow row) -> put(row);
        case ViewChange.Remove(String view, String key) -> {
          remove.setString(1, view);
          remove.setString(2, key);
          remove.executeUpdate();
        }
      }
    }
  }

  private void put(ViewRow row) throws SQLException {
    update.setString(1, row.body());
    update.setString(2, row.view());
    update.setString(3, row.key());
    update.setString(4, row.group());
    update.setLong(5, row.order());
    if (update.executeUpdate() == 0) {
      put.setString(1, row.view());
      put.setString(2, row.key());
      put.setString(3, row.group());
      put.setLong(4, row.order());
      put.setString(5, row.body());
      put.executeUpdate();
    }
  }
}
