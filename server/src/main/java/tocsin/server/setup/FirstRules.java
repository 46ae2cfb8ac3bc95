package tocsin.server.setup;

/// What the form of a new list of rules begins with.
final class FirstRules {
  static final String EVENT =
      """
      {
        "payload": {
          "summary": "Disk is full on db7",
          "severity": "error",
          "source": "nagios",
          "component": "disk",
          "custom_details": {"environment": "test"}
        }
      }\
      """;

  private FirstRules() {}

  static String of(String id) {
    return """
    {
      "id": "%s",
      "rules": [
        {
          "name": "Tests page nobody",
          "when": {"kind": "equals", "field": "environment", "value": "test"},
          "then": {"end": "suppress"}
        }
      ]
    }\
    """
        .formatted(id);
  }
}
