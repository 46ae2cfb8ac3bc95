package tocsin.response.orchestration;

import java.util.List;

/// Rules in their order.
///
/// @param id `global` for those that every event of a sender passes first, else the service whose
///   events pass them then
public record Orchestration(String id, List<Rule> rules) {
  /// The list that every event passes.
  public static final String GLOBAL = "global";

  public Orchestration {
    rules = List.copyOf(rules);
  }

  /// Reads rules as a person or a client wrote them.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Orchestration parse(String json) {
    return OrchestrationText.read(json);
  }
}
