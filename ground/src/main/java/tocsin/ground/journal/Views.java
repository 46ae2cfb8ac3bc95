package tocsin.ground.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads the views. Blocking and thread-safe; a reader sees whole commits only.
public interface Views {
  Optional<ViewRow> row(String view, String key);

  /// Rows of one group, highest order first, ties by key.
  ///
  /// @param below only rows with a smaller order; `Long.MAX_VALUE` for the first page
  /// @param limit at most this many rows
  List<ViewRow> rows(String view, String group, long below, int limit);

  /// Rows of several groups in one question, highest order first, ties by key.
  ///
  /// @param limit at most this many rows in all
  List<ViewRow> rows(String view, Collection<String> groups, int limit);

  /// Rows of every group, highest order first, ties by key.
  List<ViewRow> rows(String view, long below, int limit);
}
