package tocsin.response.orchestration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Fields;
import tocsin.response.orchestration.Actions.End;
import tocsin.response.orchestration.Actions.Extract;
import tocsin.response.service.HoldText;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// The JSON of what a rule does.
final class ActionsText {
  static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_FIELD = 100;
  private static final int MOST_PARTS = 10;

  private ActionsText() {}

  static Actions read(Fields f) {
    return new Actions(
        bounded(f, "extract", f.objects("extract").stream().map(ActionsText::extract).toList()),
        f.choice("severity", Severity.class),
        f.optional("summary", t -> atMost(t, LONGEST_TEXT)),
        set(f),
        f.optional("route", ServiceId::new),
        f.choice("urgency", Urgency.class),
        f.optional("holdBack", HoldText::time),
        f.optional("note", t -> atMost(t, LONGEST_TEXT)),
        f.choice("end", End.class));
  }

  private static Extract extract(Fields f) {
    return new Extract(
        f.required("name", ActionsText::fieldName).orElse(""),
        f.required("field", ActionsText::fieldName).orElse(""),
        Regexes.checked(f, "matches"));
  }

  private static Map<String, String> set(Fields f) {
    Map<String, String> all = new LinkedHashMap<>();
    f.object("set")
        .ifPresent(s -> {
          bounded(f, "set", s.names())
              .forEach(
                  n -> s.optional(n, t -> atMost(t, LONGEST_TEXT)).ifPresent(v -> all.put(n, v)));
        });
    return all;
  }

  private static <T> List<T> bounded(Fields f, String name, List<T> parts) {
    if (parts.size() > MOST_PARTS) {
      f.fault(name, parts.size() + " (expected: at most " + MOST_PARTS + ")");
    }
    return parts;
  }

  static String fieldName(String text) {
    return atMost(text.strip(), LONGEST_FIELD);
  }

  static String atMost(String text, int length) {
    if (text.length() > length) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + length + ")");
    }
    return text;
  }
}
