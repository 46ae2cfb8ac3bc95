package tocsin.edge.datadog;

import java.util.Collection;
import java.util.List;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Objects that say what of another is to be otherwise.
final class Patch {
  private Patch() {}

  /// @throws BadRequestException if the text is no JSON object
  static ObjectNode object(String text) {
    try {
      if (Json.tree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new BadRequestException("found " + text + " (expected: a JSON object)");
    } catch (BadJsonException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  /// Those fields of a form that a client may write.
  static ObjectNode only(ObjectNode form, Collection<String> writable) {
    ObjectNode some = JsonNodeFactory.instance.objectNode();
    writable.stream().filter(form::has).forEach(name -> some.set(name, form.get(name)));
    return some;
  }

  /// The same with what another says instead. Of fields that exclude each other the other's stays.
  static ObjectNode with(ObjectNode one, ObjectNode other, List<String> exclusive) {
    ObjectNode all = one.deepCopy();
    if (exclusive.stream().anyMatch(other::hasNonNull)) {
      exclusive.forEach(all::remove);
    }
    all.setAll(other);
    return all;
  }
}
