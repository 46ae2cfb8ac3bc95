package tocsin.edge.pagerduty;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebRequest;

/// What `GET /oncalls` asks for.
///
/// @param window at least a second; the present one unless `since` and `until` say otherwise
/// @param earliest only the first shift of each person on a level
record OncallsAsked(
    TimeRange window,
    List<String> policies,
    List<String> schedules,
    List<String> users,
    boolean earliest) {
  private static final Duration LONGEST = Duration.ofDays(90);

  /// @throws IllegalArgumentException naming what cannot be asked
  static OncallsAsked of(WebRequest request, Instant now) {
    Instant since = moment(request, "since", now);
    Instant until = moment(request, "until", since);
    if (until.isBefore(since) || until.isAfter(since.plus(LONGEST))) {
      throw new IllegalArgumentException(
          "until: '"
              + until
              + "' (expected: from since, which is "
              + since
              + ", to 90 days later)");
    }
    Instant end = until.isAfter(since) ? until : since.plusSeconds(1);
    return new OncallsAsked(
        new TimeRange(since, end),
        request.params("escalation_policy_ids[]"),
        request.params("schedule_ids[]"),
        request.params("user_ids[]"),
        request.param("earliest").filter("true"::equals).isPresent());
  }

  private static Instant moment(WebRequest request, String name, Instant usual) {
    return request.param(name).map(t -> moment(name, t)).orElse(usual);
  }

  private static Instant moment(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + ": '" + text + "' (expected: a time such as 2026-12-01T09:00:00Z)", e);
    }
  }

  boolean wantsPolicy(String id) {
    return policies.isEmpty() || policies.contains(id);
  }

  boolean wantsAnySchedule() {
    return schedules.isEmpty();
  }

  boolean wantsSchedule(String id) {
    return schedules.isEmpty() || schedules.contains(id);
  }

  boolean wantsUser(String id) {
    return users.isEmpty() || users.contains(id);
  }
}
