package tocsin.server.monitors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.response.monitor.Form;
import tocsin.response.monitor.Monitor;
import tocsin.server.monitors.Choices.Choice;

/// What is made of a target before it is judged, in the form of the editor: `form.total` is what in
/// the document is `total` of `form`.
public final class Formed {
  private Formed() {}

  public static List<Choice> kinds() {
    return List.of(
        new Choice("", "as they are"),
        new Choice("burn", "as an error budget that burns"),
        new Choice("budget", "as an error budget that is used up"),
        new Choice("forecast", "as what they will be"),
        new Choice("outlier", "as distance from the others"));
  }

  public static List<Choice> counts() {
    return List.of(new Choice("bad", "bad"), new Choice("good", "good"));
  }

  public static List<Choice> sides() {
    return List.of(
        new Choice("both", "on both sides"),
        new Choice("above", "above it"),
        new Choice("below", "below it"));
  }

  /// Whether any of it says something, so that it is shown.
  public static boolean isUsed(Sketch s) {
    return !s.get("form.kind").isEmpty();
  }

  /// As the editor has it.
  static void of(Monitor m, Map<String, String> form) {
    m.form().ifPresent(f -> of(f, form));
  }

  private static void of(Form f, Map<String, String> form) {
    switch (f) {
      case Form.Burn b -> {
        form.put("form.kind", "burn");
        events(b.total(), b.counts(), b.objective(), form);
        form.put("form.longWindow", Choices.plain(b.longWindow()));
        form.put("form.shortWindow", Choices.plain(b.shortWindow()));
      }
      case Form.Budget b -> {
        form.put("form.kind", "budget");
        events(b.total(), b.counts(), b.objective(), form);
        form.put("form.period", Choices.plain(b.period()));
      }
      case Form.Forecast t -> {
        form.put("form.kind", "forecast");
        form.put("form.past", Choices.plain(t.past()));
        form.put("form.ahead", Choices.plain(t.ahead()));
      }
      case Form.Outlier o -> {
        form.put("form.kind", "outlier");
        form.put("form.least", o.least() == 0 ? "" : Choices.plain(o.least()));
        form.put("form.side", o.side().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void events(
      String total, Form.Counts counts, double objective, Map<String, String> form) {
    form.put("form.total", total);
    form.put("form.counts", counts.name().toLowerCase(Locale.ROOT));
    form.put("form.objective", Choices.plain(objective));
  }
}
