package tocsin.edge.twilio;

/// What is said in a call when it is taken.
public sealed interface CallScript {
  /// It waits for an answer.
  record Asks(String severity, String title, String service) implements CallScript {}

  /// Nobody is needed any more, or something else happened meanwhile.
  ///
  /// @param sentence why, for whoever took the call
  record Over(String sentence) implements CallScript {}
}
