package tocsin.server.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import tocsin.ground.json.Json;

/// Links with which a screen on a wall reads one dashboard without signing in. Each is handed out
/// once and kept as a hash, beside the other secrets but in a file of its own. Thread-safe.
public final class WallLinks {
  private static final int MOST = 1_000;

  private final OwnersFile file;
  private final RandomGenerator random;

  // By hash of the token. Guarded by this.
  private final Map<String, Link> links;

  /// One link.
  ///
  /// @param id what it is revoked by; it opens nothing
  /// @param name where the screen hangs
  public record Link(String id, String dashboard, String name, String by, Instant at) {}

  /// What stands in the file.
  record Kept(Map<String, Link> links) {}

  public WallLinks(Path file, RandomGenerator random) {
    this.file = new OwnersFile(file);
    this.random = random;
    this.links =
        new TreeMap<>(
            this.file.read().map(text -> Json.read(text, Kept.class).links()).orElse(Map.of()));
  }

  /// Makes a link; this is the only time its token can be read.
  ///
  /// @throws IllegalArgumentException if there are too many
  public synchronized String make(String dashboard, String name, String by, Instant now) {
    if (links.size() >= MOST) {
      throw new IllegalArgumentException(
          MOST + " wall links are in use (expected: fewer; take some back)");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = "tw_" + HexFormat.of().formatHex(bytes);
    String hash = Hashes.token(token);
    links.put(hash, new Link(hash.substring(0, 12), dashboard, name, by, now));
    write();
    return token;
  }

  /// Whether a token opens a dashboard.
  public synchronized boolean opens(String token, String dashboard) {
    Link link = links.get(Hashes.token(token));
    return link != null && link.dashboard().equals(dashboard);
  }

  /// Links of a dashboard, the oldest first.
  public synchronized List<Link> of(String dashboard) {
    return links.values().stream()
        .filter(l -> l.dashboard().equals(dashboard))
        .sorted(Comparator.comparing(Link::at))
        .toList();
  }

  /// Takes a link back.
  ///
  /// @return false when there was none
  public synchronized boolean revoke(String dashboard, String id) {
    boolean gone =
        links.values().removeIf(l -> l.dashboard().equals(dashboard) && l.id().equals(id));
    if (gone) {
      write();
    }
    return gone;
  }

  private void write() {
    file.write(Json.write(new Kept(links)).getBytes(StandardCharsets.UTF_8));
  }
}
