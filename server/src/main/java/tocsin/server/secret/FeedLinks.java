package tocsin.server.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import tocsin.ground.json.Json;

/// Addresses from which a calendar program reads the shifts of one person or one schedule without
/// signing in. There is one for each; it is handed out once and kept as a hash. Thread-safe.
public final class FeedLinks {
  private static final int MOST = 20_000;

  private final OwnersFile file;
  private final RandomGenerator random;

  // By hash of the token. Guarded by this.
  private final Map<String, Link> links;

  /// One address.
  ///
  /// @param of what it reads, such as `user/ana`
  public record Link(String of, String by, Instant at) {}

  /// What stands in the file.
  record Kept(Map<String, Link> links) {}

  public FeedLinks(Path file, RandomGenerator random) {
    this.file = new OwnersFile(file);
    this.random = random;
    this.links =
        new TreeMap<>(
            this.file.read().map(text -> Json.read(text, Kept.class).links()).orElse(Map.of()));
  }

  /// Makes an address in place of the one there was; this is the only time its token can be read.
  ///
  /// @throws IllegalArgumentException if there are too many
  public synchronized String make(String of, String by, Instant now) {
    if (links.size() >= MOST) {
      throw new IllegalArgumentException(
          MOST + " calendar addresses are in use (expected: fewer; end some)");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = "tf_" + HexFormat.of().formatHex(bytes);
    links.values().removeIf(l -> l.of().equals(of));
    links.put(Hashes.token(token), new Link(of, by, now));
    write();
    return token;
  }

  /// What a token reads; empty for one that was never made, or was ended.
  public synchronized Optional<String> reads(String token) {
    return Optional.ofNullable(links.get(Hashes.token(token))).map(Link::of);
  }

  /// The address of somebody or something, if one was made.
  public synchronized Optional<Link> of(String of) {
    return links.values().stream().filter(l -> l.of().equals(of)).findFirst();
  }

  /// Ends an address.
  ///
  /// @return false when there was none
  public synchronized boolean end(String of) {
    boolean gone = links.values().removeIf(l -> l.of().equals(of));
    if (gone) {
      write();
    }
    return gone;
  }

  private void write() {
    file.write(Json.write(new Kept(links)).getBytes(StandardCharsets.UTF_8));
  }
}
