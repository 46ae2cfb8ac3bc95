package tocsin.server.respond;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.web.WebRequest;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// What a page says was just done, and what takes it back.
final class Told {
  private static final Pattern OF = Pattern.compile("([a-z]+)(?:-(\\d{1,9}))?(?:-([a-z0-9]+))?");
  private static final Pattern IDS = Pattern.compile("INC-\\d{1,9}(?:\\.INC-\\d{1,9}){0,99}");

  private Told() {}

  /// @param here the incident whose page it is; on other pages the word carries its number
  static Optional<Toast> toast(WebRequest request, Optional<Incident> here) {
    Matcher said = OF.matcher(Pages.did(request));
    if (!said.matches()) {
      return Optional.empty();
    }
    String id = here.map(i -> i.id().value()).orElse("INC-" + said.group(2));
    boolean elsewhere = here.isEmpty();
    return switch (said.group(1)) {
      case "acknowledged" ->
          Optional.of(
              Toast.of(
                  id + " is yours. Escalation stopped.",
                  "/incidents/" + id + "/unacknowledge",
                  back(elsewhere)));
      case "unacknowledged" -> Optional.of(Toast.of(untaken(id, here)));
      case "resolved" ->
          Optional.of(
              Toast.of(
                  id + " is resolved.",
                  "/incidents/" + id + "/reopen",
                  Map.of("text", "Resolved by mistake")));
      case "mitigated" ->
          Optional.of(
              Toast.of(
                  id + " is mitigated. Nobody is paged for it any more.",
                  "/incidents/" + id + "/reopen",
                  Map.of("text", "Marked mitigated by mistake")));
      case "severity" -> severity(id, said.group(3));
      case "urgency" -> urgency(id, said.group(3));
      case "snoozed" ->
          Optional.of(
              Toast.of(
                  id + " is quiet for now. It pages again if nobody resolves it.",
                  "/incidents/" + id + "/acknowledge",
                  Map.of()));
      case "merged" ->
          Optional.of(
              Toast.of(
                  id + " is merged. The other incident goes on.",
                  "/incidents/" + id + "/reopen",
                  Map.of("text", "Merged by mistake")));
      case "escalated" -> Optional.of(Toast.of("The next step is paged."));
      case "asked" -> Optional.of(Toast.of("Asked for help. The page is on its way."));
      case "updated" -> Optional.of(Toast.of("The update stands on the timeline."));
      case "reopened" -> Optional.of(Toast.of(id + " is open again, and yours."));
      case "lead" -> Optional.of(Toast.of("You lead " + id + "."));
      default -> Optional.empty();
    };
  }

  private static String untaken(String id, Optional<Incident> here) {
    return here.filter(i -> i.status() != Status.TRIGGERED).isPresent()
        ? "You let go of " + id + "; somebody else still has it."
        : "Taken back. " + id + " pages again.";
  }

  private static Map<String, String> back(boolean elsewhere) {
    return elsewhere ? Map.of("back", "now") : Map.of();
  }

  /// @param before such as `sev2`; anything else matches no severity
  private static Optional<Toast> severity(String id, String before) {
    return before != null && before.matches("sev[1-5]")
        ? Optional.of(
            Toast.of(
                "The severity is changed.",
                "/incidents/" + id + "/severity",
                Map.of("to", before.toUpperCase(java.util.Locale.ROOT))))
        : Optional.empty();
  }

  /// @param before such as `low`; anything else matches no urgency
  private static Optional<Toast> urgency(String id, String before) {
    return before != null && before.matches("high|low")
        ? Optional.of(
            Toast.of(
                before.equals("low")
                    ? "It is urgent now: the rules for that began."
                    : "It can wait now: nobody is woken for it.",
                "/incidents/" + id + "/urgency",
                Map.of("to", before)))
        : Optional.empty();
  }

  /// After something was done to many at once; they stand in the address as `ids`.
  static Optional<Toast> many(WebRequest request) {
    List<String> ids = ids(request.param("ids").orElse(""));
    String word = Pages.did(request);
    if (ids.isEmpty() || !word.matches("(acknowledged|resolved|unacknowledged|reopened)")) {
      return Optional.empty();
    }
    String what = ids.size() == 1 ? ids.getFirst() : ids.size() + " incidents";
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ids", String.join(".", ids));
    return switch (word) {
      case "acknowledged" -> {
        fields.put("do", "unacknowledge");
        yield Optional.of(Toast.of(what + " acknowledged.", "/incidents/bulk", fields));
      }
      case "resolved" -> {
        fields.put("do", "reopen");
        yield Optional.of(Toast.of(what + " resolved.", "/incidents/bulk", fields));
      }
      case "unacknowledged" -> Optional.of(Toast.of("Taken back. Paging begins again."));
      default -> Optional.of(Toast.of("Open again, and yours."));
    };
  }

  static List<String> ids(String text) {
    return IDS.matcher(text).matches() ? List.of(text.split("\\.", -1)) : List.of();
  }
}
