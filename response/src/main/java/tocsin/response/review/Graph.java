package tocsin.response.review;

import java.util.List;

/// A picture with its samples frozen in.
///
/// @param target what was asked
public record Graph(String title, String target, List<FrozenSeries> series) {
  public Graph {
    series = List.copyOf(series);
  }
}
