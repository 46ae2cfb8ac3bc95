package tocsin.metrics.disk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A folder: its names as of the last force, and what was done to them since.
final class FolderNode implements Node {
  /// What names lead to from now on. A rename changes two of them in one.
  private record Change(Map<String, Optional<Node>> names) {}

  private final Map<String, Node> now = new TreeMap<>();
  private Map<String, Node> forced = new TreeMap<>();
  private final List<Change> since = new ArrayList<>();

  Optional<Node> find(String name) {
    return Optional.ofNullable(now.get(name));
  }

  Set<String> names() {
    return now.keySet();
  }

  void put(String name, Node node) {
    change(Map.of(name, Optional.of(node)));
  }

  void remove(String name) {
    change(Map.of(name, Optional.empty()));
  }

  void rename(String from, String to) {
    change(Map.of(from, Optional.empty(), to, find(from)));
  }

  private void change(Map<String, Optional<Node>> names) {
    Change change = new Change(names);
    since.add(change);
    apply(change, now);
  }

  private static void apply(Change change, Map<String, Node> to) {
    change.names.forEach(
        (name, node) -> node.ifPresentOrElse(n -> to.put(name, n), () -> to.remove(name)));
  }

  void force() {
    forced = new TreeMap<>(now);
    since.clear();
  }

  /// What a power cut leaves of it: the first of the changes since the last force, as systems with
  /// a journal have it, or any of them, but of those to one name none without the ones before.
  Map<String, Node> cut(RandomGenerator chance) {
    Map<String, Node> left = new TreeMap<>(forced);
    boolean inOrder = chance.nextBoolean();
    int first = chance.nextInt(since.size() + 1);
    Set<String> stale = new HashSet<>();
    for (int i = 0; i < since.size(); i++) {
      Change change = since.get(i);
      boolean isLost = inOrder ? i >= first : chance.nextInt(3) == 0;
      if (isLost || change.names.keySet().stream().anyMatch(stale::contains)) {
        stale.addAll(change.names.keySet());
      } else {
        apply(change, left);
      }
    }
    return left;
  }
}
