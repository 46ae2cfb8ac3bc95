package tocsin.server.monitors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.monitor.Replay.Found;
import tocsin.response.monitor.Route;
import tocsin.response.people.User;
import tocsin.response.service.Service;

/// Turns what a backtest found into words: how often, when, who would have been woken.
///
/// @param service of the monitor; empty while none is chosen
/// @param incidents that were real
record Fired(Monitor monitor, Optional<Service> service, Paged paged, List<Incident> incidents) {
  private static final int LISTED = 12;
  private static final Duration NEAR = Duration.ofMinutes(10);

  Fires told(Found found, TimeRange over) {
    List<Fires.Fire> all =
        new ArrayList<>(found.episodes().reversed().stream().map(this::fire).toList());
    String stretch = over.length().toDays() == 1 ? "24 hours" : over.length().toDays() + " days";
    String marks =
        found.episodes().stream()
            .map(e -> e.firesAt().getEpochSecond() + " fired")
            .collect(Collectors.joining("\n"));
    int shown = Math.min(LISTED, all.size());
    return new Fires(
        firm(all.size()),
        rest(all, stretch),
        all.subList(0, shown),
        all.size() - shown,
        notes(found, over),
        marks);
  }

  private static String firm(int times) {
    return switch (times) {
      case 0 -> "It would not have fired";
      case 1 -> "It would have fired once";
      default -> "It would have fired " + times(times);
    };
  }

  private static String times(int n) {
    return n == 1 ? "once" : n == 2 ? "twice" : n + " times";
  }

  private String rest(List<Fires.Fire> all, String stretch) {
    String in = " in the last " + stretch;
    if (all.isEmpty()) {
      return in + ".";
    }
    if (monitor.route() == Route.CHAT) {
      return in + " and paged nobody: it only writes to the room.";
    }
    Map<String, Integer> woken = new LinkedHashMap<>();
    all.stream().filter(Fires.Fire::night).forEach(f -> woken.merge(f.who(), 1, Integer::sum));
    if (woken.isEmpty()) {
      return in + ", never at night.";
    }
    return in
        + " and paged "
        + woken.entrySet().stream()
            .map(e -> e.getKey() + " " + times(e.getValue()))
            .collect(Collectors.joining(", "))
        + " at night.";
  }

  private Fires.Fire fire(Episode e) {
    List<User> people = service.map(s -> paged.first(s, e.firesAt())).orElse(List.of());
    boolean night =
        !people.isEmpty() && people.stream().anyMatch(u -> Paged.isNight(e.firesAt(), u.zone()));
    return new Fires.Fire(
        e.firesAt(),
        Fires.lasted(e.firesAt(), e.recoversAt()),
        night,
        e.subject().equals(Alarm.SILENCE) ? "No data came" : e.subject(),
        Paged.names(people),
        real(e));
  }

  private Optional<String> real(Episode e) {
    return incidents.stream()
        .filter(i -> i.service().equals(monitor.service()) && overlaps(i, e))
        .map(i -> i.id().value())
        .findFirst();
  }

  /// Whether an alert belongs to an incident: they overlap, or nearly.
  static boolean overlaps(Incident i, Episode e) {
    Instant ends = e.recoversAt().orElse(Instant.MAX);
    Instant over = i.milestones().resolved().orElse(Instant.MAX);
    return i.milestones().opened().minus(NEAR).isBefore(ends) && e.firesAt().isBefore(over);
  }

  private List<String> notes(Found found, TimeRange over) {
    List<String> notes = new ArrayList<>();
    found
        .since()
        .filter(s -> s.isAfter(over.from().plus(Duration.ofHours(1))))
        .ifPresent(s ->
            notes.add(
                "The samples reach back "
                    + Choices.words(Duration.between(s, over.until()))
                    + " only."));
    if (found.much()) {
      notes.add("It changes so often that only the beginning was looked at.");
    }
    if (found.every().compareTo(monitor.every()) > 0) {
      notes.add(
          "Looked at each "
              + Choices.words(found.every())
              + "; the monitor itself looks each "
              + Choices.words(monitor.every())
              + " and may see more.");
    }
    return notes;
  }
}
