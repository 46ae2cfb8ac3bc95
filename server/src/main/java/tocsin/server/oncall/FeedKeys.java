package tocsin.server.oncall;

import java.time.Instant;
import java.util.Optional;

/// Secret addresses of calendars, one for each person and schedule that has one.
public interface FeedKeys {
  /// Who made it, and when.
  record Made(String by, Instant at) {}

  /// Makes one in place of the one there was; its token can be read only now.
  ///
  /// @param of such as `user/ana` or `schedule/shop`
  /// @throws IllegalArgumentException if there are too many
  String make(String of, String by, Instant now);

  Optional<String> reads(String token);

  Optional<Made> of(String of);

  /// @return false when there was none
  boolean end(String of);
}
