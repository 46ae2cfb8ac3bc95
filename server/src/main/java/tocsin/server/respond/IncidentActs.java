package tocsin.server.respond;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Action;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// What posted forms ask of incidents.
final class IncidentActs {
  private static final int MOST = 100;

  private IncidentActs() {}

  /// Empty when there is no such thing to do.
  static Optional<Action> action(String what, Form form, WebRequest request) {
    String text = form.get("text");
    return switch (what) {
      case "acknowledge" -> Optional.of(new Action.Acknowledge("web"));
      case "unacknowledge" -> Optional.of(new Action.UndoAcknowledge());
      case "escalate" -> Optional.of(new Action.Escalate());
      case "mitigate" -> Optional.of(new Action.Mitigate(text));
      case "resolve" -> Optional.of(new Action.Resolve(text));
      case "reopen" -> Optional.of(new Action.Reopen(text));
      case "note" -> Optional.of(new Action.Note(text, false));
      case "status" -> Optional.of(new Action.UpdateStatus(text));
      case "severity" ->
          severity(form.get("to")).map(s -> new Action.SetSeverity(s, "set on the page"));
      case "urgency" ->
          urgency(form.get("to")).map(u -> new Action.SetUrgency(u, "set on the page"));
      case "merge" -> Optional.of(new Action.MergeInto(new IncidentId(form.get("into").strip())));
      case "responder" -> user(form.get("user")).map(u -> new Action.AddResponder(u, text));
      case "lead" ->
          Pages.actor(request) instanceof Actor.Person(UserId user)
              ? Optional.of(new Action.AssignRole("lead", user))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(s -> s.name().equals(word)).findFirst();
  }

  private static Optional<Urgency> urgency(String word) {
    return Arrays.stream(Urgency.values()).filter(u -> u.word().equals(word)).findFirst();
  }

  private static Optional<UserId> user(String id) {
    try {
      return Optional.of(new UserId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The word that says on the next page what was done; what it needs for the way back goes along.
  static String done(String what, Incident before, boolean elsewhere) {
    String word =
        switch (what) {
          case "acknowledge", "unacknowledge", "escalate", "mitigate", "resolve" ->
              what + (what.endsWith("e") ? "d" : "ed");
          case "reopen" -> "reopened";
          case "severity" ->
              "severity-"
                  + before.number()
                  + "-"
                  + before.severity().name().toLowerCase(Locale.ROOT);
          case "urgency" -> "urgency-" + before.number() + "-" + before.urgency().word();
          case "snooze" -> "snoozed";
          case "merge" -> "merged";
          case "responder" -> "asked";
          case "status" -> "updated";
          default -> what;
        };
    return elsewhere ? word + "-" + before.number() : word;
  }

  /// Which incidents a bulk form means: ticked boxes, or all of them in one field.
  static List<IncidentId> ticked(WebRequest request, Form form) {
    Set<String> ids = new LinkedHashSet<>(Told.ids(form.get("ids")));
    for (String pair : request.text().split("&", -1)) {
      if (pair.startsWith("id=INC-")) {
        ids.addAll(Told.ids(pair.substring("id=".length())));
      }
    }
    return ids.stream().limit(MOST).map(IncidentId::new).toList();
  }

  /// Does one thing to many.
  ///
  /// @return those to which it happened
  static List<String> bulk(Pages pages, WebRequest request, List<IncidentId> ids, String what) {
    Action action =
        switch (what) {
          case "resolve" -> new Action.Resolve("");
          case "unacknowledge" -> new Action.UndoAcknowledge();
          case "reopen" -> new Action.Reopen("Resolved by mistake");
          default -> new Action.Acknowledge("web");
        };
    Actor by = Pages.actor(request);
    List<String> done = new ArrayList<>();
    for (IncidentId id : ids) {
      if (Pages.problem(pages.submit(new Input.Act(id, by, action))).isEmpty()) {
        done.add(id.value());
      }
    }
    return done;
  }
}
