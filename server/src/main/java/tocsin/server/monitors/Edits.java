package tocsin.server.monitors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.monitor.Monitor;
import tocsin.server.monitors.One.Edit;

/// Versions of a monitor, each with what changed, in words.
final class Edits {
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("title", "Title"),
          Map.entry("service", "Service"),
          Map.entry("target", "Target"),
          Map.entry("comparator", "Comparison"),
          Map.entry("threshold", "Limit"),
          Map.entry("holdFor", "How long it must hold"),
          Map.entry("every", "How often it looks"),
          Map.entry("slot", "Slot"),
          Map.entry("lateness", "Lateness"),
          Map.entry("recoverAfter", "Over after"),
          Map.entry("noDataChoice", "Without data"),
          Map.entry("noDataAfter", "Without data for"),
          Map.entry("severity", "Severity"),
          Map.entry("route", "What happens"),
          Map.entry("message", "Alert"),
          Map.entry("levels.warning", "Warning at"),
          Map.entry("levels.recovery", "Alert is over at"),
          Map.entry("levels.warningRecovery", "Warning is over at"),
          Map.entry("levels.upper", "Upper end of the range"),
          Map.entry("over.window", "Window"),
          Map.entry("over.reducer", "Of the window"),
          Map.entry("over.full", "Only full windows"),
          Map.entry("change.kind", "Change"),
          Map.entry("change.since", "Change since"),
          Map.entry("change.seasons", "How many seasons"),
          Map.entry("tally.least", "How many of the last"),
          Map.entry("tally.of", "Of the last"),
          Map.entry("per", "One alert for each"),
          Map.entry("delay", "Looks back from"),
          Map.entry("newGroupDelay", "New series are left alone for"),
          Map.entry("resolveAfter", "Ends without data after"),
          Map.entry("vanished.choice", "A series that vanishes"),
          Map.entry("vanished.after", "Vanished after"),
          Map.entry("rest", "What the form does not show"),
          Map.entry("runbook", "First thing to try"));
  private static final int SHOWN = 120;

  private Edits() {}

  /// @param history newest first
  static List<Edit> of(List<Document> history) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Document d = history.get(i);
      List<String> says =
          i + 1 < history.size()
              ? changes(history.get(i + 1), d)
              : List.of(d.revision() == 1 ? "Made" : "Changed");
      edits.add(new Edit(d.revision(), d.at(), d.by().label(), says, i == 0));
    }
    return edits;
  }

  private static List<String> changes(Document before, Document after) {
    if (after.removed()) {
      return List.of("Removed");
    }
    Map<String, String> a = values(before);
    Map<String, String> b = values(after);
    Set<String> names = new TreeSet<>(b.keySet());
    List<String> says = new ArrayList<>();
    if (before.removed()) {
      says.add("Brought back");
    }
    for (String name : names) {
      String old = a.getOrDefault(name, "");
      String now = b.getOrDefault(name, "");
      if (!old.equals(now)) {
        says.add(said(name, old, now));
      }
    }
    return says.isEmpty() ? List.of("Saved without a change") : says;
  }

  private static String said(String name, String old, String now) {
    if (name.equals("enabled")) {
      return now.equals("true") ? "Switched on" : "Switched off";
    }
    String called = CALLED.getOrDefault(name, name);
    if (old.isEmpty()) {
      return called + " added: " + cut(now);
    }
    return now.isEmpty()
        ? called + " taken away"
        : called + " from " + cut(old) + " to " + cut(now);
  }

  private static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  private static Map<String, String> values(Document d) {
    return Sketch.of(Json.read(d.body(), Monitor.class), 0).values();
  }
}
