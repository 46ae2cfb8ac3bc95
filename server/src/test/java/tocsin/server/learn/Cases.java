package tocsin.server.learn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Milestones;
import tocsin.response.incident.Status;
import tocsin.response.incident.Timers;
import tocsin.response.paging.Page;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Finding;
import tocsin.response.review.Review;
import tocsin.response.review.Section;
import tocsin.response.review.Topic;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.Actor;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.MonitorId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Facts made by hand.
final class Cases {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private Cases() {}

  static User user(String id, String name, String zone) {
    return new User(new UserId(id), name, Optional.empty(), ZoneId.of(zone), List.of(), List.of());
  }

  /// @param ack minutes until it was acknowledged; negative for never
  static Incident incident(int number, Instant opened, int ack, int resolved) {
    var alert =
        new Alert(
            "k",
            new Actor.OfMonitor(new MonitorId("errors")),
            "errors",
            Severity.SEV2,
            Map.of(),
            opened,
            Optional.empty(),
            0);
    return new Incident(
        new IncidentId("INC-" + number),
        number,
        new ServiceId("shop"),
        "Orders fail",
        Severity.SEV2,
        Urgency.HIGH,
        Status.RESOLVED,
        Timers.NONE,
        List.of(alert),
        List.of(),
        Map.of(),
        List.of(),
        new Milestones(
            opened,
            Optional.of(opened.plus(Duration.ofMinutes(ack))).filter(a -> ack >= 0),
            Optional.empty(),
            Optional.empty(),
            Optional.of(opened.plus(Duration.ofMinutes(resolved)))));
  }

  static Page page(int number, int incident, String user, Instant due) {
    return new Page(
        new PageId("p" + number),
        new RunId("r1"),
        new IncidentId("INC-" + incident),
        new UserId(user),
        new ContactMethod.Console(new ContactId("c1"), "log"),
        "first step",
        Page.Fate.DELIVERED,
        1,
        due,
        Optional.empty(),
        Optional.of(due),
        Optional.empty(),
        false,
        Optional.empty());
  }

  static ActionItem item(String id, ActionItem.State state, String owner, String due) {
    return new ActionItem(
        new ActionItemId(id),
        ActionItem.Type.PREVENT,
        "Bound the pool",
        Optional.of(owner).filter(o -> !o.isEmpty()).map(UserId::new),
        Optional.of(due).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        state,
        Optional.empty());
  }

  /// A review with one computed fact a question.
  static Review review(Map<Topic, String> told, ActionItem... items) {
    return new Review(
        new IncidentId("INC-1"),
        "Orders fail",
        "SEV2: orders fail.",
        Review.State.IN_REVIEW,
        Optional.empty(),
        NOW,
        Arrays.stream(Topic.values())
            .map(t ->
                new Section(
                    t,
                    List.of(new Finding("f", "A fact.", Optional.empty(), "", "journal")),
                    told.getOrDefault(t, "")))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(items),
        Optional.empty());
  }
}
