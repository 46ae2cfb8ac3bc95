package tocsin.response.incident;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// What can happen to an alert that is held back.
public sealed interface HoldFact extends Fact {
  ServiceId service();

  String key();

  /// It came, and waits to be over by itself.
  ///
  /// @param title of the incident that would open
  /// @param because by which rule
  /// @param urgency instead of what the service says
  record Held(
      ServiceId service,
      String key,
      AlertText text,
      Optional<String> title,
      Actor by,
      Instant until,
      String because,
      Optional<Urgency> urgency)
      implements HoldFact {}

  /// Its sender says something else of it.
  record HeldRetold(ServiceId service, String key, AlertText text) implements HoldFact {}

  /// It was over in time: it was transient, and nobody was paged.
  ///
  /// @param since when it came
  record Passed(ServiceId service, String key, String summary, Instant since, Actor by)
      implements HoldFact {}

  /// It is still there, or worse: it goes on as if it had just come.
  ///
  /// @param incident that it is in; none when its service is in maintenance
  record Released(
      ServiceId service,
      String key,
      String summary,
      Instant since,
      Optional<IncidentId> incident,
      String because)
      implements HoldFact {}
}
