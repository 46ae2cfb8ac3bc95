package tocsin.ground.journal;

import java.util.List;

/// The facts in order, and the views that follow from them. Blocking. One writer, any number of
/// readers. What [#append] has answered survives a crash.
public interface Journal extends AutoCloseable {
  /// Appends facts and changes views in one commit: all or nothing.
  ///
  /// @param expectedPosition position of the last entry the writer knows; fences a deposed writer
  /// @return position of the last entry after the append
  /// @throws JournalConflictException if somebody else appended meanwhile; nothing was written
  /// @throws JournalUnavailableException if it is not known whether the commit happened; the writer
  ///   must read the journal again before it decides anything more
  long append(long expectedPosition, List<Draft> facts, List<ViewChange> views);

  /// Entries after this position in order, at most `limit` of them; empty at the end.
  List<Entry> read(long after, int limit);

  /// Position of the last entry, 0 when there is none.
  long end();

  Views views();

  /// Puts these rows in the place of all rows of all views in one commit, for a rebuild.
  void replaceViews(List<ViewRow> rows);

  @Override
  void close();
}
