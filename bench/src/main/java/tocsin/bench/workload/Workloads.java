package tocsin.bench.workload;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Workloads by letter.
record Workloads(Sizes sizes) {
  private static final int SMALL = 10_000;
  private static final int USUAL = 100_000;
  private static final int LARGE = 1_000_000;
  private static final int KILL_RATE = 100_000;

  /// @throws IllegalArgumentException if there is none of that letter
  List<Workload> named(String letter) {
    return switch (letter) {
      case "a" ->
          sizes.connections().stream()
              .<Workload>map(c -> new Ingest("a_ingest_c" + c, sizes.series(), rounds(), c))
              .toList();
      case "b" -> List.of(new Cardinality(sizes.big()));
      case "c" -> List.of(new Churn(sizes.series()));
      case "d" -> List.of(queries("d_query", sizes.series()));
      case "e" -> List.of(new Crash(sizes.series(), KILL_RATE));
      case "f" -> samePoints();
      case "fq" -> Stream.of(SMALL, LARGE).map(n -> queries("f_query_" + n, n)).toList();
      case "g" -> List.of(new Rendering(sizes.big(), sizes.questionSeconds()));
      case "h" -> List.of(new Density(2_000, 2_160));
      case "v" -> List.of(new Freshness(sizes.series(), sizes.background()));
      default ->
          throw new IllegalArgumentException(
              "workload: '" + letter + "' (expected: self, a, b, c, d, e, f, fq, g, h or v)");
    };
  }

  private int rounds() {
    return Math.max(2, sizes.rounds());
  }

  private Workload queries(String name, int series) {
    return new Queries(name, series, sizes.background(), sizes.questionSeconds());
  }

  /// As many points as in ingest, of fewer and of more series.
  private List<Workload> samePoints() {
    long points = (long) sizes.series() * sizes.rounds();
    return IntStream.of(SMALL, USUAL, LARGE)
        .filter(n -> n != sizes.series())
        .<Workload>mapToObj(n -> new Ingest("f_ingest_" + n, n, (int) Math.max(2, points / n), 1))
        .toList();
  }
}
