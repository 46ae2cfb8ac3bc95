package tocsin.server.oncall;

import java.util.List;
import java.util.Optional;

/// What the page of calendars shows.
///
/// @param lines the reader's own first, then every schedule
/// @param fresh path of the address that was just made; empty for none
/// @param freshName whose it is
public record FeedPage(List<Line> lines, String fresh, String freshName, Moments moments) {
  /// A calendar that there is or could be.
  ///
  /// @param of such as `schedule/shop`
  /// @param made by whom and when its address was made; empty while it has none
  public record Line(String of, String name, String about, Optional<FeedKeys.Made> made) {}
}
