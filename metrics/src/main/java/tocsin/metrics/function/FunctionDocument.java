package tocsin.metrics.function;

import java.util.List;
import java.util.stream.Collectors;

/// What people and editors are told about a function.
///
/// @param group heading it stands under, in Graphite's words
/// @param example a target that uses it
public record FunctionDocument(
    String name, String group, String description, List<Parameter> parameters, String example) {
  public FunctionDocument {
    parameters = List.copyOf(parameters);
  }

  /// The type of a parameter, empty if there is none of that name.
  String type(String parameter) {
    return parameters.stream()
        .filter(p -> p.name().equals(parameter))
        .map(Parameter::type)
        .findFirst()
        .orElse("");
  }

  /// For example `keepLastValue(seriesList, limit=inf)`.
  public String signature() {
    return parameters.stream()
        .map(FunctionDocument::shown)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String shown(Parameter p) {
    if (p.multiple()) {
      return "*" + p.name();
    }
    return p.name() + (p.required() ? "" : "=" + p.fallback().orElse("None"));
  }
}
