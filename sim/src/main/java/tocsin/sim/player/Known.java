package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What is known to differ: what is not there yet (`docs/graphite-missing.txt`) and where Tocsin
/// answers differently on purpose (`docs/graphite-differences.txt`).
final class Known {
  private final Set<String> functions = new TreeSet<>();
  private final Set<String> areas = new TreeSet<>();
  private final Set<String> quirks = new TreeSet<>();
  private final Set<String> cases = new TreeSet<>();
  private final List<Pattern> targets = new ArrayList<>();

  private Known() {}

  /// The lists that are shipped with the player.
  static Known shipped() {
    var known = new Known();
    ShippedList.of("graphite-missing.txt").forEach(known::missing);
    ShippedList.of("graphite-differences.txt").forEach(known::difference);
    return known;
  }

  private void missing(String line) {
    String[] part = line.split(" ", 2);
    (part[0].equals("function") ? functions : areas).add(part[1].strip());
  }

  private void difference(String line) {
    String[] part = line.split(" -- ", 2)[0].split(": ", 2);
    switch (part[0]) {
      case "quirk" -> quirks.add(part[1].strip());
      case "target" -> targets.add(Pattern.compile(part[1].strip()));
      default -> cases.add(part[1].strip());
    }
  }

  /// What a case needs that is not there yet; empty when everything is.
  Set<String> missing(JsonNode recorded) {
    var needed = new TreeSet<>(GraphiteComparison.texts(recorded.path("uses")));
    if (recorded.has("function")) {
      needed.add(recorded.path("function").asString());
    }
    needed.retainAll(functions);
    String area = recorded.path("area").asString();
    String id = recorded.path("id").asString();
    areas.stream()
        .filter(a -> a.equals(area) || id.equals(a) || id.startsWith(a + "/"))
        .forEach(needed::add);
    return needed;
  }

  /// Whether Tocsin answers this one differently on purpose.
  boolean isDifferent(JsonNode recorded) {
    if (cases.contains(recorded.path("id").asString())
        || quirks.contains(recorded.path("quirk").asString(""))) {
      return true;
    }
    for (JsonNode pair : recorded.path("request").path("params")) {
      String target = pair.get(0).asString().equals("target") ? pair.get(1).asString() : "";
      if (targets.stream().anyMatch(p -> p.matcher(target).find())) {
        return true;
      }
    }
    return false;
  }

  int differences() {
    return quirks.size() + cases.size() + targets.size();
  }

  Set<String> everythingMissing() {
    var all = new TreeSet<>(functions);
    all.addAll(areas);
    return all;
  }
}
