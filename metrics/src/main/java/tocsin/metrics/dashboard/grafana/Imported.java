package tocsin.metrics.dashboard.grafana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.metrics.dashboard.Dashboard;

/// What became of a file.
///
/// @param left everything that is not shown as it was, in the order of the file
public record Imported(Dashboard dashboard, List<Left> left) {
  public Imported {
    left = List.copyOf(left);
  }

  /// One thing that was left out or is shown in another way.
  ///
  /// @param where the panel by its title, a variable, or the dashboard
  public record Left(String where, String what) {}

  /// The report by panel.
  public Map<String, List<String>> report() {
    return left.stream()
        .collect(
            Collectors.groupingBy(
                Left::where,
                LinkedHashMap::new,
                Collectors.mapping(Left::what, Collectors.toList())));
  }
}
