package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import tocsin.metrics.block.Inspect;

/// Explains the files of a store to people, whether or not a server works on them: it reads, takes
/// no lock and changes nothing.
public final class InspectStore {
  private InspectStore() {}

  /// Prints what a folder of samples holds, a line for each file.
  public static void folder(Path root, Appendable to) throws IOException {
    new Overview(root, to).print();
  }

  /// Prints what one block, segment of the log, or list of names holds.
  public static void file(Path file, Appendable to) throws IOException {
    String name = file.getFileName().toString();
    if (name.startsWith("wal-")) {
      FileDump.segment(file, to);
    } else if (name.startsWith("names")) {
      FileDump.names(file, to);
    } else {
      Inspect.block(file, to);
    }
  }

  /// Prints where the points of a series are.
  ///
  /// @param series its name, or its reference in digits
  public static void series(Path root, String series, Appendable to) throws IOException {
    new SeriesTrace(root, reference(root, series), to).print();
  }

  /// Prints the chunks that one block has of a series.
  ///
  /// @param series its name, or its reference in digits
  public static void series(Path root, Path block, String series, Appendable to)
      throws IOException {
    OptionalInt reference = reference(root, series);
    if (reference.isPresent()) {
      Inspect.series(block, reference.getAsInt(), to);
    } else {
      to.append("no series '").append(series).append("'\n");
    }
  }

  private static OptionalInt reference(Path root, String series) throws IOException {
    OptionalInt named = NameHunt.reference(root, series);
    return named.isEmpty() && series.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(series))
        : named;
  }
}
