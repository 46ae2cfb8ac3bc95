package tocsin.response.moving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read of another system: lists of objects by name, such as `users`.
public record Export(Map<String, List<Part>> lists) {
  /// Everything in a list; empty when there was none.
  public List<Part> of(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /// A list with each thing once, by its `id`, as it was described most fully.
  public List<Part> each(String list) {
    Map<String, Part> once = new LinkedHashMap<>();
    for (Part part : of(list)) {
      String id = part.text("id").isEmpty() ? part.place() : part.text("id");
      once.merge(id, part, (a, b) -> b.node().size() >= a.node().size() ? b : a);
    }
    return new ArrayList<>(once.values());
  }

  /// What stands in files of a list that are named by the id of something else, such as
  /// `overrides/P123.json`.
  public List<Part> beside(String list, String id) {
    return of(list).stream().filter(p -> p.place().contains("/" + id + ".json")).toList();
  }

  /// How many things there are in all lists.
  public int size() {
    return lists.values().stream().mapToInt(List::size).sum();
  }
}
