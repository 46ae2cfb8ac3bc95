package tocsin.server.api;

/// One field of a body.
///
/// @param type as JSON Schema has it
record DescribedField(String name, String type, boolean required, String meaning) {
  static DescribedField must(String name, String meaning) {
    return new DescribedField(name, "string", true, meaning);
  }

  static DescribedField may(String name, String meaning) {
    return new DescribedField(name, "string", false, meaning);
  }
}
