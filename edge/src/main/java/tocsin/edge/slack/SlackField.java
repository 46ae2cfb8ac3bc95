package tocsin.edge.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fields of a window; each stands in a block of the same name. Pure.
final class SlackField {
  private static final int LONGEST_OPTION = 75;
  private static final int LONGEST_TEXT = 2_000;

  private SlackField() {}

  /// A line.
  static Map<String, Object> written(String name, String label, String filled, int longest) {
    var element = element("plain_text_input", name);
    element.put("max_length", longest);
    if (!filled.isEmpty()) {
      element.put("initial_value", cut(filled, longest));
    }
    return block(name, label, element, false);
  }

  /// Lines that may be left out.
  static Map<String, Object> free(String name, String label) {
    var element = element("plain_text_input", name);
    element.put("multiline", true);
    element.put("max_length", LONGEST_TEXT);
    return block(name, label, element, true);
  }

  /// One of a list.
  ///
  /// @param first that is chosen already; empty for none
  static Map<String, Object> chosen(String name, String label, List<String> options, String first) {
    var element = element("static_select", name);
    element.put(
        "options",
        options.stream()
            .filter(o -> o.length() <= LONGEST_OPTION)
            .map(SlackField::option)
            .toList());
    if (!first.isEmpty()) {
      element.put("initial_option", option(first));
    }
    return block(name, label, element, false);
  }

  private static Map<String, Object> option(String value) {
    return Map.of("text", SlackWindow.text(value), "value", value);
  }

  private static Map<String, Object> element(String type, String name) {
    var element = new LinkedHashMap<String, Object>();
    element.put("type", type);
    element.put("action_id", name);
    return element;
  }

  private static Map<String, Object> block(
      String name, String label, Map<String, Object> element, boolean isOptional) {
    var block = new LinkedHashMap<String, Object>();
    block.put("type", "input");
    block.put("block_id", name);
    block.put("label", SlackWindow.text(label));
    block.put("element", element);
    block.put("optional", isOptional);
    return block;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
