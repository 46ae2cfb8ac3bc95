package tocsin.response.desk;

import java.time.Instant;
import java.util.Map;

/// One line of an incident's timeline.
///
/// @param sequence unique in the incident, in the order in which it was written down
/// @param at when it happened
/// @param kind such as `page_sent`; the full list stands in `docs/timeline.md`
/// @param actor who did it, as people read it
/// @param text one sentence
/// @param of what it is about by kind of thing, such as `user` or `monitor`
public record TimelineEvent(
    long sequence, Instant at, String kind, String actor, String text, Map<String, String> of) {
  public TimelineEvent {
    of = Map.copyOf(of);
  }
}
