package tocsin.bench.workload;

import java.util.List;

/// How much is sent and asked.
///
/// @param series of most workloads
/// @param rounds ten seconds apart each
/// @param connections of ingest, one run for each number
/// @param big new series at once in the workload of cardinality
/// @param background points a second while questions are asked
/// @param questionSeconds for each kind of question and number of clients
record Sizes(
    int series,
    int rounds,
    List<Integer> connections,
    int big,
    int background,
    int questionSeconds) {
  Sizes {
    connections = List.copyOf(connections);
  }
}
