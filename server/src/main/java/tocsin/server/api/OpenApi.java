package tocsin.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.json.Json;

/// Writes the table of endpoints as OpenAPI 3.1.
final class OpenApi {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
  private static final Pattern QUERY = Pattern.compile("[?&]([\\w-]+)=([\\w|]*)");

  /// Parameters of the address that are texts.
  private static final Map<String, String> TEXTS =
      Map.of(
          "after", "id; only what stands after it",
          "at", "an instant such as 2026-06-01T20:00:00Z",
          "match", "a glob over names without tags, such as servers.*.cpu.**",
          "expr", "a test of a tag, such as host=web1 or dc=~ams; several narrow further",
          "silent-for", "only series without a point for so long, such as 30d");

  private OpenApi() {}

  static String of(List<Endpoint> endpoints) {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Endpoint e : endpoints) {
      paths
          .computeIfAbsent(e.path(), p -> new LinkedHashMap<>())
          .put(e.method().toLowerCase(Locale.ROOT), operation(e));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("openapi", "3.1.0");
    root.put("info", Map.of("title", "Tocsin", "version", "1"));
    root.put("servers", List.of(Map.of("url", Api.PREFIX)));
    root.put("security", List.of(Map.of("key", List.of())));
    root.put("paths", paths);
    root.put("components", components());
    return Json.pretty(root);
  }

  private static Map<String, Object> operation(Endpoint e) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", e.summary().replaceAll(";? \\?\\w+=.*", ""));
    if (!e.about().isEmpty()) {
      operation.put("description", e.about());
    }
    operation.put("operationId", id(e));
    List<Object> parameters = new ArrayList<>();
    Matcher part = PART.matcher(e.path());
    while (part.find()) {
      parameters.add(
          Map.of(
              "name",
              part.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Map.of("type", "string")));
    }
    parameters.addAll(query(e));
    if (e.method().equals("PUT")) {
      parameters.add(
          parameter("If-Match", "header", Map.of("type", "string"), "the revision you edited"));
    }
    operation.put("parameters", parameters);
    if (!e.body().isEmpty() || !e.example().isEmpty()) {
      operation.put("requestBody", body(e));
    }
    operation.put("responses", responses());
    return operation;
  }

  /// Parameters of the address, as the summary names them: `?state=open|closed&limit=`.
  private static List<Object> query(Endpoint e) {
    List<Object> parameters = new ArrayList<>();
    Matcher m = QUERY.matcher(e.summary());
    while (m.find()) {
      parameters.add(asked(m.group(1), m.group(2)));
    }
    return parameters;
  }

  /// A number unless it is one of a few words or a text.
  private static Map<String, Object> asked(String name, String choices) {
    if (!choices.isEmpty()) {
      List<String> words = List.of(choices.split("\\|"));
      return parameter(name, "query", Map.of("type", "string", "enum", words), "only these");
    }
    return TEXTS.containsKey(name)
        ? parameter(name, "query", Map.of("type", "string"), TEXTS.getOrDefault(name, ""))
        : parameter(name, "query", Map.of("type", "integer", "minimum", 1), "at most so many");
  }

  private static Map<String, Object> parameter(
      String name, String in, Map<String, Object> schema, String meaning) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", false);
    parameter.put("schema", schema);
    parameter.put("description", meaning);
    return parameter;
  }

  private static String id(Endpoint e) {
    String words = e.path().replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "_");
    return e.method().toLowerCase(Locale.ROOT) + words;
  }

  private static Map<String, Object> body(Endpoint e) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    for (DescribedField f : e.body()) {
      properties.put(f.name(), Map.of("type", f.type(), "description", f.meaning()));
    }
    schema.put("properties", properties);
    schema.put(
        "required",
        e.body().stream().filter(DescribedField::required).map(DescribedField::name).toList());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("schema", schema);
    if (!e.example().isEmpty()) {
      content.put("example", Json.tree(e.example()));
    }
    return Map.of("content", Map.of("application/json", content));
  }

  private static Map<String, Object> responses() {
    Map<String, Object> problem = Map.of("$ref", "#/components/responses/Problem");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("2XX", Map.of("description", "Done; it is committed"));
    for (String status : List.of("400", "401", "403", "404", "409", "422", "503")) {
      all.put(status, problem);
    }
    return all;
  }

  private static Map<String, Object> components() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "object");
    problem.put(
        "properties",
        Map.of(
            "status", Map.of("type", "integer"),
            "title", Map.of("type", "string"),
            "detail", Map.of("type", "string"),
            "faults",
                Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                            "field", Map.of("type", "string"),
                            "problem", Map.of("type", "string"))))));
    return Map.of(
        "securitySchemes",
        Map.of("key", Map.of("type", "http", "scheme", "bearer")),
        "responses",
        Map.of(
            "Problem",
            Map.of(
                "description",
                "What was wrong, and what to do",
                "content",
                Map.of("application/problem+json", Map.of("schema", problem)))));
  }
}
