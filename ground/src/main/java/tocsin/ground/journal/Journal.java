package tocsin.ground.journal;

import java.util.ArrayList;
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

  /// Entries after this position whose type begins with some letters or whose body has a word in
  /// it, in order, at most `limit` of them. Cheaper than reading them all.
  default List<Entry> readAbout(long after, About about, int limit) {
    List<Entry> found = new ArrayList<>();
    List<Entry> chunk = read(after, limit);
    while (!chunk.isEmpty() && found.size() < limit) {
      chunk.stream().filter(about::holds).limit(limit - found.size()).forEach(found::add);
      chunk = read(chunk.getLast().position(), limit);
    }
    return found;
  }

  /// What entries are looked for.
  ///
  /// @param type how the type may begin, whatever the body says
  /// @param word what the body may have in it, whatever the type is
  /// @param wordAfter the word is looked for in entries after this position only
  record About(String type, String word, long wordAfter) {
    boolean holds(Entry e) {
      return e.type().startsWith(type) || (e.position() > wordAfter && e.body().contains(word));
    }
  }

  /// Position of the last entry, 0 when there is none.
  long end();

  Views views();

  /// Puts these rows in the place of all rows of all views in one commit, for a rebuild.
  void replaceViews(List<ViewRow> rows);

  @Override
  void close();
}
