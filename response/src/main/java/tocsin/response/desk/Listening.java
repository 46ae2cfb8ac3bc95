package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.ground.time.TimeRange;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.heartbeat.HeartbeatFact;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.heartbeat.Heartbeats;
import tocsin.response.heartbeat.Pulse;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// Decides about heartbeats: what a check-in ends, and what silence begins. Pure on the folded
/// state.
final class Listening {
  /// A wake-up that comes so late says that nobody was there to hear anything.
  private static final Duration AWAY = Duration.ofSeconds(5);

  private final Heartbeats heartbeats;
  private final Directory directory;
  private final Triggers triggers;

  Listening(Heartbeats heartbeats, Directory directory, Triggers triggers) {
    this.heartbeats = heartbeats;
    this.directory = directory;
    this.triggers = triggers;
  }

  Decision<Fact, Answer> checkedIn(Input.CheckIn c, Instant now) {
    Optional<Heartbeat> h = heartbeats.heartbeat(c.heartbeat());
    if (h.isEmpty()) {
      return new Decision<>(List.of(), new Answer.NotFound("heartbeat " + c.heartbeat()));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new HeartbeatFact.CheckedIn(c.heartbeat(), c.signal(), c.note()));
    Pulse pulse = heartbeats.find(c.heartbeat()).orElseThrow();
    switch (c.signal()) {
      case START -> {}
      case SUCCESS ->
          pulse
              .alertOf()
              .ifPresent(s ->
                  facts.addAll(
                      triggers
                          .resolve(new Input.ResolveAlert(s, h.get().key(), by(h.get())))
                          .facts()));
      case FAIL -> {
        if (!pulse.isLate() && !h.get().paused()) {
          facts.addAll(silent(h.get(), "it says that it failed" + said(c.note()), now));
        }
      }
    }
    return new Decision<>(facts, Answer.accepted(c.heartbeat()));
  }

  private static String said(String note) {
    return note.isBlank() ? "" : ": " + note.lines().findFirst().orElse("").strip();
  }

  /// Its grace is over.
  List<Fact> late(String id, Instant now) {
    Optional<Instant> at = heartbeats.find(id).flatMap(Pulse::lateAt);
    Optional<Heartbeat> h = heartbeats.heartbeat(id);
    if (h.isEmpty() || at.filter(t -> !t.isAfter(now)).isEmpty()) {
      return List.of();
    }
    if (at.get().plus(AWAY).isBefore(now)) {
      return List.of(new HeartbeatFact.WasAway(at.get(), now));
    }
    return maintenanceEnd(h.get().service(), now)
        .<List<Fact>>map(until -> List.of(new HeartbeatFact.Postponed(id, until)))
        .orElseGet(() -> silent(h.get(), why(h.get()), now));
  }

  private String why(Heartbeat h) {
    Pulse p = heartbeats.find(h.id()).orElseThrow();
    boolean began = p.signal().filter(s -> s == Signal.START).isPresent();
    String heard = p.heard().map(Instant::toString).orElse("it was made");
    return began
        ? "it began at " + heard + " and has not ended"
        : "nothing since " + heard + " (expected " + h.rhythm().words() + ")";
  }

  /// Somebody starts the house, or takes it over.
  ///
  /// @param known the last moment that is known of
  List<Fact> opened(Instant known, Instant now) {
    boolean away = known.plus(AWAY).isBefore(now) && !heartbeats.touched(now).isEmpty();
    return away ? List.of(new HeartbeatFact.WasAway(known, now)) : List.of();
  }

  private List<Fact> silent(Heartbeat h, String why, Instant now) {
    var text =
        new AlertText(
            "Heartbeat " + h.name() + ": " + why, h.severity(), Map.of("heartbeat", h.id()));
    String title = "Heartbeat " + h.name() + " is late";
    var trigger = new Input.Trigger(h.service(), h.key(), text, Optional.of(title), by(h));
    List<Fact> facts = new ArrayList<>();
    facts.add(new HeartbeatFact.Missed(h.id(), h.service(), why));
    facts.addAll(triggers.trigger(trigger, h.urgency(), now, now).facts());
    return facts;
  }

  private static Actor by(Heartbeat h) {
    return new Actor.Outside("heartbeat " + h.name());
  }

  private Optional<Instant> maintenanceEnd(ServiceId service, Instant now) {
    return directory.service(service).stream()
        .flatMap(s -> s.maintenance().stream())
        .filter(w -> w.contains(now))
        .map(TimeRange::until)
        .max(Comparator.naturalOrder());
  }

  /// A heartbeat was saved or removed.
  void saved(String id, Plans plans) {
    directory
        .heartbeat(id)
        .ifPresentOrElse(
            h -> plans.plan(heartbeats.saved(h)),
            () -> {
              heartbeats.removed(id);
              plans.plan(WakeKey.What.HEARTBEAT, id, Optional.empty());
            });
  }
}
