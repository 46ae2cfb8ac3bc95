package tocsin.server.moving;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.moving.Comparison.Compared;
import tocsin.response.moving.Move;
import tocsin.response.moving.Remark;
import tocsin.response.moving.Remark.Weight;

/// What a move came to.
///
/// @param source what was read, such as a folder
/// @param documents what became of each document, in the order of the move
/// @param since the first hour that was compared
public record MovingReport(
    Move move, Source source, List<Settled> documents, Instant since, List<Compared> comparison) {
  /// Where it was read, and whether anything was changed.
  public record Source(String place, boolean dryRun) {}

  public MovingReport {
    documents = List.copyOf(documents);
    comparison = List.copyOf(comparison);
  }

  public List<Remark> remarks(Weight weight) {
    return move.remarks().stream().filter(r -> r.weight() == weight).toList();
  }

  /// How many documents of each kind came to each outcome.
  public Map<String, Map<String, Long>> counts() {
    return documents.stream()
        .collect(
            Collectors.groupingBy(
                Settled::kind,
                TreeMap::new,
                Collectors.groupingBy(Settled::outcome, TreeMap::new, Collectors.counting())));
  }

  /// Whether all came over and both systems agree.
  public boolean isWhole() {
    return remarks(Weight.LEFT).isEmpty()
        && documents.stream().noneMatch(Settled::isOut)
        && comparison.stream().allMatch(c -> c.differing() == 0);
  }

  /// For other programs.
  public Map<String, Object> json() {
    Map<String, Object> all = new TreeMap<>();
    all.put("from", move.from());
    all.put("source", source.place());
    all.put("dryRun", source.dryRun());
    all.put("counts", counts());
    all.put("documents", documents);
    all.put("left", remarks(Weight.LEFT));
    all.put("attention", remarks(Weight.ATTENTION));
    all.put("comparedSince", since);
    all.put("comparison", comparison);
    all.put("whole", isWhole());
    return all;
  }
}
