package tocsin.server.respond;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.incident.Alert;
import tocsin.response.paging.Page;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Words;
import tocsin.server.respond.Moment.About;

/// Makes sentences with names out of the lines of a timeline. Pure.
final class Moments {
  private final People people;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, String> monitors = new HashMap<>();

  /// @param monitors title by id
  Moments(People people, List<Page> pages, Map<String, String> monitors, List<Alert> alerts) {
    this.people = people;
    pages.forEach(p -> this.pages.put(p.id().value(), p));
    this.monitors.putAll(monitors);
    alerts.stream()
        .map(Alert::source)
        .filter(Actor.OfMonitor.class::isInstance)
        .forEach(a -> this.monitors.putIfAbsent(a.label(), a.label()));
  }

  Moment of(TimelineEvent e) {
    return switch (e.kind()) {
      case "incident_opened" -> opened(e);
      case "note", "note_pinned" -> by(e, "wrote", Optional.of(e.text()), "");
      case "status_update" -> by(e, "told the others", Optional.of(e.text()), "");
      case "acknowledged" -> by(e, via(e.text()), Optional.empty(), "ack");
      case "acknowledgement_undone" -> by(e, "took the acknowledgement back", Optional.empty(), "");
      case "mitigated" -> by(e, "stopped the harm", rest(e.text(), "Mitigated."), "ok");
      case "resolved" -> by(e, "resolved it", rest(e.text(), "Resolved."), "ok");
      case "reopened" -> by(e, "opened it again", Optional.of(e.text()), "crit");
      case "severity_changed" -> by(e, "changed the severity: " + e.text(), Optional.empty(), "");
      case "role_assigned" ->
          by(e, "made " + user(e) + " " + lastWord(e.text()), Optional.empty(), "");
      case "responder_added" ->
          by(e, "asked " + asked(e) + " for help", rest(e.text(), "for help."), "");
      case "retriggered" ->
          ours(e, "Triggered again", ": " + after(e.text(), ": "), "fire", "crit");
      case "assigned", "escalated" -> step(e);
      case "page_sent",
          "page_accepted",
          "page_seen",
          "page_link_renewed",
          "page_unconfirmed",
          "page_delivered",
          "page_delayed",
          "page_failed" ->
          page(e);
      case "unreachable" ->
          paged(e, user(e), " cannot be reached: " + after(e.text(), ": "), "crit");
      case "nobody_on_call", "escalation_exhausted" -> paged(e, e.text(), "", "crit");
      case "paging_stopped" ->
          paged(e, "Paging stopped", ": " + people.named(after(e.text(), ": ")), "");
      case "monitor_fired", "monitor_recovered", "data_gap_started" -> monitor(e);
      case "change" -> change(e);
      case "alert_joined" -> ours(e, "Another alert", ": " + e.text(), "bell", "");
      case "alert_closed" -> ours(e, "An alert is over", "", "check", "");
      default -> other(e);
    };
  }

  private Moment opened(TimelineEvent e) {
    return ours(e, "Incident opened", " by " + actor(e.actor()) + ": " + e.text(), "fire", "crit");
  }

  private Moment by(TimelineEvent e, String what, Optional<String> said, String look) {
    boolean person = people.users().containsKey(e.actor());
    String who = people.reader().equals(e.actor()) ? "You" : actor(e.actor());
    return new Moment(
        e.sequence(),
        e.at(),
        person ? e.actor() : "",
        look.equals("ack") || look.equals("ok") ? "check" : "msg",
        look,
        who,
        " " + what,
        said,
        About.PEOPLE);
  }

  private static Moment ours(TimelineEvent e, String who, String what, String icon, String look) {
    return new Moment(
        e.sequence(), e.at(), "", icon, look, who, what, Optional.empty(), About.REST);
  }

  private static Moment paged(TimelineEvent e, String who, String what, String look) {
    return new Moment(
        e.sequence(), e.at(), "", "bell", look, who, what, Optional.empty(), About.PAGES);
  }

  private Moment step(TimelineEvent e) {
    List<String> ids = Arrays.stream(e.of().getOrDefault("user", "").split(", ", -1)).toList();
    String who = People.and(ids.stream().map(people::name).toList());
    return paged(
        e,
        who,
        (ids.size() == 1 ? " is" : " are")
            + " asked on step "
            + e.of().getOrDefault("level", "1")
            + ": "
            + people.named(after(e.text(), ". ")),
        "");
  }

  private Moment page(TimelineEvent e) {
    Optional<Page> page = Optional.ofNullable(pages.get(e.of().getOrDefault("page", "")));
    String who = page.map(p -> people.name(p.user().value())).orElseGet(() -> user(e));
    String channel =
        People.capital(Turn.channel(page.map(p -> p.contact().channel()).orElse("page")));
    return switch (e.kind()) {
      case "page_sent" ->
          paged(e, who, " is paged by " + channel.toLowerCase(java.util.Locale.ROOT), "");
      case "page_delivered" ->
          paged(
              e,
              channel + " delivered",
              " to " + who + page.map(p -> " after " + Words.span(p.dueAt(), e.at())).orElse(""),
              "ok");
      case "page_accepted" -> paged(e, channel + " to " + who, " is with the vendor", "");
      case "page_link_renewed" -> paged(e, who, " asked for a new link", "");
      case "page_seen" -> paged(e, who, " opened the link in the page", "");
      case "page_unconfirmed" ->
          paged(e, channel + " to " + who, " has no receipt: " + trouble(e), "");
      case "page_delayed" ->
          paged(e, channel + " to " + who, " is not delivered yet: " + trouble(e), "");
      default -> paged(e, channel + " to " + who, " did not get through: " + trouble(e), "crit");
    };
  }

  /// What stands after the second colon: the first belongs to whom it was for.
  private static String trouble(TimelineEvent e) {
    return after(after(e.text(), ": "), ": ");
  }

  private Moment monitor(TimelineEvent e) {
    String id = e.of().getOrDefault("monitor", "");
    String title = monitors.getOrDefault(id, id);
    String text = e.text().startsWith(id) ? e.text().substring(id.length()) : " " + e.text();
    return ours(e, title, text, "monitor", "");
  }

  private Moment change(TimelineEvent e) {
    String service = e.of().getOrDefault("service", "");
    return ours(e, service, ": " + e.text() + ", by " + actor(e.actor()), "deploy", "deploy");
  }

  private Moment other(TimelineEvent e) {
    return people.users().containsKey(e.actor())
        ? by(e, e.kind().replace('_', ' '), Optional.of(e.text()), "")
        : ours(e, e.text(), "", "review", "");
  }

  private String actor(String label) {
    return monitors.containsKey(label) ? "monitor " + monitors.get(label) : people.name(label);
  }

  private String user(TimelineEvent e) {
    return people.name(e.of().getOrDefault("user", "somebody"));
  }

  private String asked(TimelineEvent e) {
    return e.of().containsKey("policy")
        ? "whoever is on call in " + e.of().get("policy")
        : people.inside(new UserId(e.of().getOrDefault("user", "somebody")));
  }

  private static String via(String text) {
    String via = text.startsWith("Acknowledged through ") ? text.substring(21) : "";
    return switch (via) {
      case "" -> "acknowledged";
      case "web" -> "acknowledged on the web";
      case "link" -> "acknowledged by the link in the page";
      case "api" -> "acknowledged through the API";
      default -> "acknowledged by " + Turn.channel(via);
    };
  }

  private static Optional<String> rest(String text, String head) {
    int at = text.indexOf(head);
    String rest = at < 0 ? text : text.substring(at + head.length()).strip();
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private static String after(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(at + mark.length());
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
