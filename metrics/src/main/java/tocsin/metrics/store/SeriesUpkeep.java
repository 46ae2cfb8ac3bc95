package tocsin.metrics.store;

import java.io.IOException;
import java.util.Collection;
import java.util.OptionalLong;
import tocsin.metrics.series.SeriesName;

/// What can be done to series that are there, and which of them are silent. Blocking, thread-safe.
public interface SeriesUpkeep {
  /// The newest stamp of a series, in milliseconds; empty when it has no points, or is not there.
  OptionalLong newestMillis(SeriesName series);

  /// Deletes series; those that are not there are passed over. They are not found any more when
  /// this returns, and a name that comes again is a new series.
  ///
  /// @throws IOException if it could not be written down; nothing is deleted then
  void delete(Collection<SeriesName> gone) throws IOException;

  /// Gives a series another name; its points keep their place.
  ///
  /// @return false if there is no such series, or the new name is taken
  /// @throws IOException if it could not be written down; nothing is changed then
  boolean rename(SeriesName from, SeriesName to) throws IOException;

  /// Writes what is only in memory to where it stays, and tidies up there, as the store would do by
  /// itself before long.
  ///
  /// @throws IOException if the disk does not take it; nothing is lost then
  void settle() throws IOException;
}
