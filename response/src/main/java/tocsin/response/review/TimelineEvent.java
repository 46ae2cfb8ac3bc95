package tocsin.response.review;

import java.time.Instant;

/// One line of the timeline.
///
/// @param kind such as `monitor_fired`, `acknowledged`; the words of the field
/// @param of what or whom it is about, as an id
/// @param key whether it stands in the short form
public record TimelineEvent(Instant at, String kind, String of, String text, boolean key) {}
