package tocsin.edge.graphite;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.function.FunctionDocument;
import tocsin.metrics.function.Parameter;
import tocsin.metrics.function.Registry;
import tools.jackson.databind.node.NullNode;

/// `/functions`: what editors offer.
final class FunctionCalls {
  private FunctionCalls() {}

  static WebAnswer list(Params params) {
    boolean grouped = params.text("grouped").filter(t -> !t.equals("0")).isPresent();
    String group = params.text("group", "");
    var flat = new TreeMap<String, Object>();
    var byGroup = new TreeMap<String, Map<String, Object>>();
    for (FunctionDocument document : documents(params)) {
      if (!group.isEmpty() && !group.equals(document.group())) {
        continue;
      }
      flat.put(document.name(), shown(document));
      byGroup
          .computeIfAbsent(document.group(), _ -> new TreeMap<>())
          .put(document.name(), shown(document));
    }
    return WebAnswer.json(200, grouped ? byGroup : flat);
  }

  static WebAnswer one(String name, Params params) {
    return documents(params).stream()
        .filter(document -> document.name().equals(name))
        .findFirst()
        .map(document -> WebAnswer.json(200, shown(document)))
        .orElseGet(
            () -> WebAnswer.text(404, "function " + name + " (expected: one of /functions)"));
  }

  // How a series becomes one slice of a pie; editors ask for these, although no pie is drawn here.
  private static Collection<FunctionDocument> documents(Params params) {
    return params.text("type", "").equals("pie")
        ? Stream.of("average", "maximum", "minimum").map(FunctionCalls::pie).toList()
        : Registry.documents();
  }

  private static FunctionDocument pie(String name) {
    var series =
        new Parameter(
            "series", "series", true, false, Optional.empty(), List.of(), false, List.of());
    return new FunctionDocument(
        name, "Pie", "The " + name + " of the series is its slice.", List.of(series), name);
  }

  private static Map<String, Object> shown(FunctionDocument document) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("name", document.name());
    shown.put("function", document.signature());
    shown.put("group", document.group());
    shown.put("module", "tocsin");
    shown.put("description", document.description() + "\n\n    &target=" + document.example());
    shown.put("params", document.parameters().stream().map(FunctionCalls::shown).toList());
    return shown;
  }

  private static Map<String, Object> shown(Parameter parameter) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("name", parameter.name());
    shown.put("type", parameter.type());
    if (parameter.required()) {
      shown.put("required", true);
    }
    if (parameter.multiple()) {
      shown.put("multiple", true);
    }
    if (!parameter.required()) {
      parameter.fallback().ifPresent(text -> shown.put("default", typed(parameter, text)));
    }
    if (!parameter.options().isEmpty()) {
      shown.put("options", parameter.options().stream().map(FunctionCalls::option).toList());
    }
    if (!parameter.suggestions().isEmpty()) {
      shown.put(
          "suggestions", parameter.suggestions().stream().map(FunctionCalls::suggestion).toList());
    }
    return shown;
  }

  private static Object typed(Parameter parameter, String text) {
    return switch (parameter.type()) {
      case "boolean" -> Boolean.parseBoolean(text);
      case "integer", "node", "float" -> new BigDecimal(text);
      // What Graphite writes for no limit, and Grafana reads.
      case "intOrInf" -> text.equals("inf") ? new BigDecimal("1e9999") : new BigDecimal(text);
      default -> text;
    };
  }

  private static Object option(String text) {
    return switch (text) {
      case "true", "false" -> Boolean.valueOf(text);
      case "null" -> NullNode.getInstance();
      default -> text;
    };
  }

  private static Object suggestion(String text) {
    return text.matches("\\d+") ? new BigDecimal(text) : text;
  }
}
