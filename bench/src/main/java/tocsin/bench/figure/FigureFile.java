package tocsin.bench.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Figures as a file: a JSON array with an object on each line. A value that is not a number is
/// null.
public final class FigureFile {
  /// @param second when it was measured, since 1970
  record Entry(Figure figure, long second) {}

  private record Line(
      String peer, String workload, String metric, @Nullable Double value, String unit, long at) {}

  private FigureFile() {}

  static void write(Path file, List<Entry> entries) throws IOException {
    Files.writeString(
        file,
        entries.stream()
            .map(e -> "  " + Json.write(line(e.figure(), e.second())))
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }

  private static Line line(Figure f, long second) {
    @Nullable Double value = Double.isFinite(f.value()) ? f.value() : null;
    return new Line(f.peer(), f.workload(), f.metric(), value, f.unit(), second);
  }

  public static List<Figure> read(Path file) throws IOException {
    return StreamSupport.stream(Json.tree(Files.readString(file)).spliterator(), false)
        .map(FigureFile::figure)
        .toList();
  }

  private static Figure figure(JsonNode line) {
    return new Figure(
        line.path("peer").asString(),
        line.path("workload").asString(),
        line.path("metric").asString(),
        line.path("value").asDouble(Double.NaN),
        line.path("unit").asString());
  }
}
