package tocsin.server.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.response.moving.Export;
import tocsin.response.moving.Part;
import tools.jackson.databind.JsonNode;

/// Puts the objects of files into lists: by the name that wraps them, or else by the name of the
/// file or its folder, or by what the object calls itself.
final class Sorting {
  private static final int MOST = 50_000;
  private static final List<String> WRAPPERS = List.of("data", "results", "items");

  private final Map<String, String> words;
  private final Map<String, List<Part>> lists = new TreeMap<>();
  private int parts;

  Sorting(Map<String, String> words) {
    this.words = words;
  }

  Export export() {
    return new Export(lists);
  }

  /// Adds what stands in one file.
  ///
  /// @throws TooMuchException when there is more than can be brought
  void add(String file, JsonNode tree) {
    boolean wrapped = false;
    // A thing that stands alone may have lists of the same names inside.
    boolean alone = tree.has("id");
    for (Map.Entry<String, String> word : words.entrySet()) {
      JsonNode inside = tree.path(word.getKey());
      if (inside.isContainer() && !alone) {
        wrapped = true;
        addAll(file + " " + word.getKey(), word.getValue(), inside);
      }
    }
    if (!wrapped) {
      addNamed(file, tree);
    }
  }

  private void addNamed(String file, JsonNode tree) {
    JsonNode inside = tree;
    for (String wrapper : WRAPPERS) {
      inside = tree.path(wrapper).isArray() ? tree.path(wrapper) : inside;
    }
    String list = listOf(file);
    if (!list.isEmpty()) {
      addAll(file, list, inside);
      return;
    }
    for (JsonNode one : inside.isArray() ? inside.values() : List.of(inside)) {
      String own = words.getOrDefault(one.path("type").asString(""), "");
      if (!own.isEmpty()) {
        addAll(file, own, one);
      }
    }
  }

  /// From the name of the file or of a folder it lies in, the nearest first.
  private String listOf(String file) {
    String[] steps = file.split("[/\\\\]", -1);
    for (int i = steps.length - 1; i >= 0; i--) {
      String name = steps[i].replaceFirst("\\.json$", "");
      for (String cut : List.of(name, name.replaceFirst("[-.].*", ""))) {
        if (words.containsKey(cut)) {
          return words.getOrDefault(cut, "");
        }
      }
    }
    return "";
  }

  private void addAll(String place, String list, JsonNode inside) {
    int i = 0;
    for (JsonNode one : inside.isArray() ? inside.values() : List.of(inside)) {
      String at = inside.isArray() ? place + "[" + i++ + "]" : place;
      if (one.isObject()) {
        if (++parts > MOST) {
          throw new TooMuchException("more than " + MOST + " things (expected: fewer)");
        }
        lists.computeIfAbsent(list, l -> new ArrayList<>()).add(new Part(at, one));
      }
    }
  }
}
