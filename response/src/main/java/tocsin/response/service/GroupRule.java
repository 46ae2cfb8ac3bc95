package tocsin.response.service;

import java.time.Duration;
import java.util.List;

/// Which alerts of a service are told as one failure.
///
/// @param fields alerts that are equal in all of these belong together; none when only time counts
/// @param window how long an incident takes more alerts, from a minute to a day
public record GroupRule(List<String> fields, Duration window, Since since) {
  /// However often it is renewed, a window ends so long after the incident opened.
  public static final Duration LONGEST = Duration.ofDays(1);

  /// What the window counts from.
  public enum Since {
    /// From the opening of the incident.
    FIRST,
    /// Anew from each alert that joins.
    LAST
  }

  public GroupRule {
    fields = List.copyOf(fields);
  }

  /// The same without its fields.
  GroupRule ofTime() {
    return new GroupRule(List.of(), window, since);
  }
}
