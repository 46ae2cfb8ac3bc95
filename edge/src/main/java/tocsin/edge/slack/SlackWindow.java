package tocsin.edge.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;

/// The window to declare an incident in, as Slack draws it. Pure.
public final class SlackWindow {
  /// What it is called when it comes back.
  static final String CALLED = "tocsin-declare";

  static final String SERVICE = "service";
  static final String TITLE = "title";
  static final String SEVERITY = "severity";
  static final String MORE = "more";

  /// Slack draws no list that is longer.
  public static final int MOST_SERVICES = 100;

  private static final int LONGEST_TITLE = 150;
  private static final String PLAIN = "plain_text";

  private SlackWindow() {}

  /// @param services to choose from; where there are more than Slack lists, their id is written
  /// @param title that is filled in
  public static String declare(List<String> services, String title) {
    var blocks = new ArrayList<Map<String, Object>>();
    blocks.add(SlackField.written(TITLE, "What is broken for people?", title, LONGEST_TITLE));
    blocks.add(
        services.isEmpty() || services.size() > MOST_SERVICES
            ? SlackField.written(SERVICE, "Service (its id)", "", MOST_SERVICES)
            : SlackField.chosen(SERVICE, "Service", services, ""));
    blocks.add(
        SlackField.chosen(
            SEVERITY, "How bad is it?", List.of("SEV1", "SEV2", "SEV3", "SEV4", "SEV5"), "SEV2"));
    blocks.add(SlackField.free(MORE, "What is known"));
    Map<String, Object> view = view("Declare an incident", blocks);
    view.put("callback_id", CALLED);
    view.put("submit", text("Declare"));
    return Json.write(view);
  }

  /// What stands in its place when it was sent off.
  static Map<String, Object> done(String says) {
    return view("Declared", List.of(SlackBlocks.section(says)));
  }

  private static Map<String, Object> view(String title, List<Map<String, Object>> blocks) {
    var view = new LinkedHashMap<String, Object>();
    view.put("type", "modal");
    view.put("title", text(title));
    view.put("close", text("Close"));
    view.put("blocks", blocks);
    return view;
  }

  static Map<String, Object> text(String words) {
    return Map.of("type", PLAIN, "text", words);
  }
}
