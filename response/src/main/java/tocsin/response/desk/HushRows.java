package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Incidents;
import tocsin.response.quiet.Hold;
import tocsin.response.quiet.Part;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.QuietStates;
import tocsin.response.words.MonitorId;

/// Rows of what monitors keep to themselves: `quiet` for what waits now, `quiet_story` for all that
/// happened, and lines on timelines.
record HushRows(QuietStates states, Incidents incidents, Directory directory) {
  List<ViewChange> rows(QuietFact fact, Instant at, long position) {
    String name = fact.part().name();
    String monitor = fact.monitor().value();
    List<ViewChange> rows = new ArrayList<>();
    rows.add(
        states
            .waiting(name)
            .map(w -> put("quiet", name, monitor, w.since(), Json.write(w)))
            .orElseGet(() -> new ViewChange.Remove("quiet", name)));
    String story = String.format("%014d", position);
    rows.add(put("quiet_story", story, monitor, at, Json.write(new HushStory(at, fact))));
    switch (fact) {
      case QuietFact.Held h ->
          incident(h).ifPresent(i -> rows.add(line(i, at, position, held(h), h.part())));
      case QuietFact.Released r ->
          directory
              .monitor(r.monitor())
              .flatMap(m -> incidents.openWith(m.service(), name).findFirst())
              .ifPresent(i -> rows.add(line(i, at, position, released(r, at), r.part())));
      case QuietFact.Passed p ->
          open(p.monitor())
              .ifPresent(i -> rows.add(line(i, at, position, name + ": " + p.because(), p.part())));
      case QuietFact.ToldAgain a -> {}
      case QuietFact.NotAgain a ->
          open(a.monitor())
              .ifPresent(i ->
                  rows.add(
                      line(
                          i, at, position, name + " is not told again: " + a.because(), a.part())));
    }
    return rows;
  }

  /// That a downtime held what a monitor had to say.
  static ViewChange row(DowntimeFact.Held held, Instant at, long position) {
    String key = String.format("%014d", position);
    return put("downtime_held", key, held.monitor().value(), at, Json.write(held));
  }

  private static String held(QuietFact.Held h) {
    return "Held back: " + h.part().name() + ": " + h.hold().because();
  }

  private static String released(QuietFact.Released r, Instant at) {
    return "Held back for " + Spans.words(Duration.between(r.since(), at)) + ": " + r.because();
  }

  /// Where somebody reads that something is held: at its cause, or else at its own service.
  private Optional<Incident> incident(QuietFact.Held h) {
    return Optional.of(h.hold())
        .flatMap(Hold::cause)
        .flatMap(this::open)
        .or(() -> open(h.monitor()));
  }

  private Optional<Incident> open(MonitorId monitor) {
    return directory.monitor(monitor).flatMap(m -> incidents.openOf(m.service()).findFirst());
  }

  private static ViewChange line(Incident i, Instant at, long position, String text, Part part) {
    long sequence = position * 100;
    var event =
        new TimelineEvent(sequence, at, "held_back", "Tocsin", text, Map.of("alert", part.name()));
    String key = i.id() + "/" + String.format("%014d", sequence);
    return put("timeline", key, i.id().value(), at, Json.write(event));
  }

  private static ViewChange put(String view, String key, String group, Instant at, String body) {
    return new ViewChange.Put(new ViewRow(view, key, group, at.toEpochMilli(), body));
  }
}
