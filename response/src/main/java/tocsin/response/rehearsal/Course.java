package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// What an escalation decided on a clock of its own, in order.
public record Course(Instant start, Urgency urgency, List<Happened> facts) {
  public Course {
    facts = List.copyOf(facts);
  }

  /// A fact and when it was decided.
  public record Happened(Instant at, Fact fact) {}

  /// The same level by level. Pure.
  public Preview preview(ServiceId service) {
    PreviewLog log = new PreviewLog(start);
    facts.forEach(h -> log.take(h.at().getEpochSecond() - start.getEpochSecond(), h.fact()));
    Preview told = log.preview(service);
    return new Preview(service, start, Optional.of(urgency), told.levels(), told.loud());
  }
}
