package tocsin.server.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// What panels say about people and incidents.
public final class PeoplePanels {
  private static final Duration AHEAD = Duration.ofDays(31);
  private static final int MOST = 50;

  private final Rows rows;
  private final Instant now;
  private final Map<String, String> names;

  private PeoplePanels(Rows rows, Instant now) {
    this.rows = rows;
    this.now = now;
    this.names =
        rows.users().stream()
            .collect(Collectors.toMap(u -> u.id().value(), User::name, (a, b) -> a));
  }

  static PeoplePanels of(Rows rows, Instant now) {
    return new PeoplePanels(rows, now);
  }

  /// @param who has it, or that nobody has
  public record Open(Incident incident, String who) {}

  /// @param user empty when nobody is on call
  /// @param until when the shift ends, if it does within a month
  public record OnCallNow(
      Schedule schedule, Optional<UserId> user, String name, Optional<Instant> until) {}

  public Instant now() {
    return now;
  }

  public List<Open> incidents(Optional<String> service) {
    return rows.incidents("open", MOST).stream()
        .filter(i -> service.isEmpty() || service.get().equals(i.service().value()))
        .map(i -> new Open(i, who(i)))
        .toList();
  }

  private String who(Incident i) {
    if (i.status() == Status.TRIGGERED || i.acknowledgedBy().isEmpty()) {
      return i.status() == Status.TRIGGERED ? "Nobody has it yet" : "";
    }
    return i.acknowledgedBy().stream().map(this::name).collect(Collectors.joining(", "))
        + " has it";
  }

  private String name(Actor actor) {
    return Shelf.name(actor, names);
  }

  public List<OnCallNow> onCall(Optional<String> schedule) {
    return rows.schedules().stream()
        .filter(s -> schedule.isEmpty() || schedule.get().equals(s.id().value()))
        .map(this::onCall)
        .toList();
  }

  private OnCallNow onCall(Schedule s) {
    var plan = new FinalSchedule(s);
    Optional<UserId> user = plan.at(now).map(o -> o.user());
    Optional<Instant> until =
        user.flatMap(u -> plan.shifts(new TimeRange(now, now.plus(AHEAD))).stream().findFirst())
            .map(shift -> shift.during().until())
            .filter(now.plus(AHEAD)::isAfter);
    String name = user.map(u -> names.getOrDefault(u.value(), u.value())).orElse("Nobody");
    return new OnCallNow(s, user, name, until);
  }
}
