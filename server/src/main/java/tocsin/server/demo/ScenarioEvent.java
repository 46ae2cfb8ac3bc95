package tocsin.server.demo;

import tools.jackson.databind.JsonNode;

/// Something that happens in a scenario besides metrics.
///
/// @param second scenario second
/// @param tree all its fields
public record ScenarioEvent(long second, JsonNode tree) {
  /// Such as `change`, `ack`, `note`.
  public String kind() {
    return text("kind");
  }

  /// A field as text; empty when it is not there.
  public String text(String field) {
    return tree.path(field).asString("");
  }

  boolean has(String field) {
    return tree.has(field);
  }

  @Override
  public String toString() {
    return "input at " + second + ": " + tree;
  }
}
