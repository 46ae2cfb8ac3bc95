package tocsin.bench.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The figures of a run. Each is printed and saved as soon as it is known, so that a run that is
/// broken off has not been for nothing. Used by one thread.
public final class Figures {
  private final List<FigureFile.Entry> entries = new ArrayList<>();
  private final Path file;
  private final InstantSource clock;

  public Figures(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Takes figures of one peer under one load.
  public Sheet sheet(String peer, String workload) {
    return (metric, value, unit) -> add(new Figure(peer, workload, metric, value, unit));
  }

  /// Where figures of one peer under one load are written down.
  @FunctionalInterface
  public interface Sheet {
    void put(String metric, double value, String unit) throws IOException;

    /// A number of points or series, or of whatever the unit says.
    default void count(String metric, long count, String unit) throws IOException {
      put(metric, (double) count, unit);
    }
  }

  private void add(Figure figure) throws IOException {
    Instant at = clock.instant();
    entries.add(new FigureFile.Entry(figure, at.getEpochSecond()));
    System.err.printf(
        "  %-10s %-22s %-28s %,.4g %s%n",
        figure.peer(), figure.workload(), figure.metric(), figure.value(), figure.unit());
    FigureFile.write(file, entries);
  }

  public List<Figure> all() {
    return entries.stream().map(FigureFile.Entry::figure).toList();
  }
}
