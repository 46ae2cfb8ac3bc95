package tocsin.server.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lists that people wrote one entry a line. A line that is no such sentence becomes an entry
/// that the room behind refuses with its reason.
final class Sentences {
  private static final Pattern LAYER =
      Pattern.compile("from\\s+(\\S+)\\s+every\\s+(\\S+?)\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OVERRIDE =
      Pattern.compile("(\\S+)\\s+from\\s+(\\S+)\\s+until\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STEP = Pattern.compile("(\\S+?):?\\s+(.*)");

  private Sentences() {}

  static List<String> words(Object text) {
    return Arrays.stream(text.toString().split("[,\\s]+", -1)).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> lines(Object text) {
    return text.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  static List<Object> contacts(Object text) {
    List<Object> contacts = new ArrayList<>();
    for (String line : lines(text)) {
      String[] parts = line.split("\\s+", 2);
      int same =
          (int) contacts.stream().filter(c -> c.toString().contains("kind=" + parts[0])).count();
      Map<String, Object> contact = new LinkedHashMap<>();
      contact.put("kind", parts[0]);
      contact.put("id", same == 0 ? parts[0] : parts[0] + (same + 1));
      contact.put("address", parts.length > 1 ? parts[1] : "");
      contacts.add(contact);
    }
    return contacts;
  }

  static List<Object> rules(Object text) {
    List<Object> rules = new ArrayList<>();
    for (String line : lines(text)) {
      List<String> parts = words(line);
      rules.add(
          Map.of(
              "urgency", parts.getFirst(),
              "delay", parts.size() > 1 ? parts.get(1) : "",
              "contact", parts.size() > 2 ? parts.get(2) : ""));
    }
    return rules;
  }

  static List<Object> layers(Object text) {
    List<Object> layers = new ArrayList<>();
    for (String line : lines(text)) {
      Matcher m = LAYER.matcher(line);
      layers.add(
          m.matches()
              ? Map.of("start", m.group(1), "turn", m.group(2), "people", words(m.group(3)))
              : Map.of("start", line));
    }
    return layers;
  }

  static List<Object> overrides(Object text) {
    List<Object> overrides = new ArrayList<>();
    for (String line : lines(text)) {
      Matcher m = OVERRIDE.matcher(line);
      overrides.add(
          m.matches()
              ? Map.of("who", m.group(1), "during", Map.of("from", m.group(2), "until", m.group(3)))
              : Map.of("who", line));
    }
    return overrides;
  }

  static List<Object> steps(Object text) {
    List<Object> steps = new ArrayList<>();
    for (String line : lines(text)) {
      Matcher m = STEP.matcher(line);
      steps.add(
          m.matches()
              ? Map.of("delay", m.group(1), "targets", targets(m.group(2)))
              : Map.of("delay", line, "targets", List.of()));
    }
    return steps;
  }

  private static List<Object> targets(String text) {
    List<Object> targets = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      List<String> words = words(part);
      if (words.size() == 2) {
        targets.add(Map.of(words.get(0), words.get(1)));
      } else {
        targets.add(Map.of("user", part.strip()));
      }
    }
    return targets;
  }
}
