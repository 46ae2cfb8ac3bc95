package tocsin.metrics.block;

import java.util.Collection;
import java.util.List;

/// Which blocks have been merged into another already: the process ended after the merged block got
/// its name and before those it was made of were deleted.
public final class Superseded {
  private Superseded() {}

  /// @param readable the numbers of blocks that could be opened, and of no others: a merged block
  ///   that is damaged supersedes nothing
  /// @return those that lie inside another one's
  public static List<NumberRange> of(Collection<NumberRange> readable) {
    return readable.stream()
        .distinct()
        .filter(r -> readable.stream().anyMatch(other -> !other.equals(r) && other.contains(r)))
        .toList();
  }
}
