package tocsin.server.observe;

import java.time.Instant;
import java.util.List;

/// Links that open a dashboard on a wall to whoever has them, for reading.
public interface Walls {
  /// @param id what it is revoked by; it opens nothing
  /// @param name where the screen hangs
  record Link(String id, String name, String by, Instant at) {}

  /// Makes a link; its token can be read only now.
  ///
  /// @throws IllegalArgumentException if there are too many
  String make(String dashboard, String name, String by, Instant now);

  boolean opens(String token, String dashboard);

  List<Link> of(String dashboard);

  /// @return false when there was none
  boolean revoke(String dashboard, String id);
}
