package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.sim.player.GraphiteFolder;
import tools.jackson.databind.JsonNode;

/// What targets are made of: the names in the data set and Graphite's list of functions.
///
/// @param plain names without tags
/// @param tagged names as `name;tag=value`
record Vocabulary(
    List<String> plain, List<String> tagged, List<Signature> functions, Words arguments) {
  // What the former answer is random; the latter make lists of lists, see [Targets].
  private static final Set<String> APART =
      Set.of("randomWalk", "randomWalkFunction", "map", "mapSeries");

  Vocabulary {
    plain = List.copyOf(plain);
    tagged = List.copyOf(tagged);
    functions = List.copyOf(functions);
  }

  static Vocabulary of(GraphiteFolder folder) {
    List<String> names = names(folder).toList();
    var functions = new ArrayList<Signature>();
    JsonNode documented = Json.tree(folder.text("functions.json"));
    for (String name : documented.propertyNames()) {
      if (!APART.contains(name)) {
        functions.add(Signature.of(name, documented.get(name)));
      }
    }
    return new Vocabulary(
        names.stream().filter(n -> !n.contains(";")).toList(),
        names.stream().filter(n -> n.contains(";")).toList(),
        functions,
        Words.shipped());
  }

  private static Stream<String> names(GraphiteFolder folder) {
    return folder.dataset().stream().map(line -> line.split(" ", 2)[0]).distinct();
  }
}
