package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.Locale;
import java.util.OptionalInt;
import tocsin.metrics.block.Inspect;

/// Explains the files of a store to people, whether or not a server works on them: it reads, takes
/// no lock and changes nothing.
public final class InspectStore {
  private InspectStore() {}

  /// Prints what a folder of samples holds, a line for each file.
  public static void folder(Path root, Appendable to) throws IOException {
    Formatter words = new Formatter(to, Locale.ROOT);
    new Overview(root, words).print();
    end(words);
  }

  /// Prints what one block, segment of the log, or list of names holds.
  public static void file(Path file, Appendable to) throws IOException {
    String name = file.getFileName().toString();
    Formatter words = new Formatter(to, Locale.ROOT);
    if (name.startsWith("wal-")) {
      FileDump.segment(file, words);
    } else if (name.startsWith("names")) {
      FileDump.names(file, words);
    } else {
      Inspect.block(file, to);
    }
    end(words);
  }

  /// Prints where the points of a series are.
  ///
  /// @param series its name, or its reference in digits
  public static void series(Path root, String series, Appendable to) throws IOException {
    Formatter words = new Formatter(to, Locale.ROOT);
    new SeriesTrace(root, reference(root, series), words).print();
    end(words);
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

  /// A formatter keeps to itself that nobody takes its words any more.
  private static void end(Formatter words) throws IOException {
    if (words.ioException() != null) {
      throw words.ioException();
    }
  }

  private static OptionalInt reference(Path root, String series) throws IOException {
    OptionalInt named = NameHunt.reference(root, series);
    return named.isEmpty() && series.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(series))
        : named;
  }
}
