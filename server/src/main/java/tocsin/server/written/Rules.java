package tocsin.server.written;

import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.server.settings.YamlText;
import tools.jackson.databind.JsonNode;

/// Rules of other systems as monitors: files of Prometheus, which have `groups`, and triggers of
/// Moira, one or several, as its API answers them.
public final class Rules {
  private Rules() {}

  /// @param service whose monitors they are when they do not say it
  /// @throws IllegalArgumentException if it is neither
  public static Brought read(String text, String service) {
    JsonNode tree = tree(text);
    Brought brought = new Brought();
    if (tree.path("groups").isArray()) {
      new RuleFile(service, brought).read(tree);
    } else if (tree.isArray() || tree.path("list").isArray()) {
      new MoiraTriggers(service, brought).read(tree.isArray() ? tree : tree.path("list"));
    } else if (tree.path("targets").isArray()) {
      new MoiraTriggers(service, brought).read(Json.tree("[" + tree + "]"));
    } else {
      throw new IllegalArgumentException(
          "(expected: groups of a rule file of Prometheus, or triggers of Moira)");
    }
    return brought;
  }

  private static JsonNode tree(String text) {
    if (text.strip().startsWith("[")) {
      try {
        return Json.tree(text);
      } catch (BadJsonException e) {
        throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
      }
    }
    return Json.tree(YamlText.json(text));
  }
}
