package tocsin.server.respond;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Run;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;

/// What the first page shows.
public record NowPage(
    Instant now, List<Open> open, List<Service> services, List<OnCallNow> onCall) {
  /// An open incident and whose turn it is.
  public record Open(Incident incident, String who) {}

  /// Who is on call in a schedule.
  public record OnCallNow(String schedule, String who, boolean gap) {}

  public static NowPage of(Rows rows, Instant now) {
    List<Open> open =
        rows.incidents("open", 50).stream()
            .map(i -> new Open(i, who(i, rows.runs(i.id().value()))))
            .toList();
    return new NowPage(
        now, open, rows.services(), rows.schedules().stream().map(s -> onCall(s, now)).toList());
  }

  private static OnCallNow onCall(Schedule s, Instant now) {
    return new FinalSchedule(s)
        .at(now)
        .map(o -> new OnCallNow(s.name() + ": " + o.because(), o.user().value(), false))
        .orElseGet(() -> new OnCallNow(s.name(), "Nobody", true));
  }

  /// The one plain sentence: is something on fire, and is it taken care of.
  public String sentence() {
    long waiting = open.stream().filter(o -> o.incident().status() == Status.TRIGGERED).count();
    if (open.isEmpty()) {
      return "Nothing needs anyone.";
    }
    if (waiting == 0) {
      return open.size() == 1
          ? "One incident is open, and somebody has it."
          : open.size() + " incidents are open, and somebody has each.";
    }
    return waiting == 1 ? "One incident needs somebody." : waiting + " incidents need somebody.";
  }

  static String who(Incident i, List<Run> runs) {
    if (i.status() != Status.TRIGGERED) {
      return i.acknowledgedBy().isEmpty()
          ? Words.capital(i.status().word())
          : i.acknowledgedBy().stream().map(Actor::label).collect(Collectors.joining(", "))
              + " has it";
    }
    return runs.stream()
        .filter(r -> r.source().isOwn())
        .reduce((a, b) -> b)
        .map(NowPage::turn)
        .orElse("Nobody was paged");
  }

  private static String turn(Run run) {
    String people =
        run.assigned().stream()
            .map(Assignment::user)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return switch (run.state()) {
      case PAGING -> "Paging " + people + " (step " + run.level() + ")";
      case WAITING -> "Nobody is on call";
      case EXHAUSTED -> "Nobody answered; " + people + " was paged last";
      case STOPPED -> "Paging stopped";
    };
  }

  /// The worst that is open for a service.
  public String stateOf(Service service) {
    return open.stream()
        .map(Open::incident)
        .filter(i -> i.service().equals(service.id()))
        .findFirst()
        .map(i -> Words.capital(i.status().word()) + ", " + i.severity())
        .orElse("Fine");
  }
}
