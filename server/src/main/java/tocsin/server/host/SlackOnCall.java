package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.edge.slack.SlackMark;
import tocsin.ground.time.TimeRange;
import tocsin.response.desk.Directory;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.User;

/// Who is on call, as Slack shows it. Pure.
final class SlackOnCall {
  private static final int MOST = 30;
  private static final Duration SEEN_AHEAD = Duration.ofDays(31);

  private SlackOnCall() {}

  /// @param asked a schedule's id or a part of its name; empty for all
  static String says(Directory directory, String asked, Instant now) {
    List<Schedule> meant = directory.schedules().stream().filter(s -> isMeant(s, asked)).toList();
    if (meant.isEmpty()) {
      return asked.isEmpty()
          ? "There is no schedule yet."
          : "No schedule is called " + SlackMark.bold(asked) + ".";
    }
    List<String> lines = new ArrayList<>();
    meant.stream().limit(MOST).forEach(s -> lines.add(line(directory, s, now)));
    if (meant.size() > MOST) {
      lines.add("…and " + (meant.size() - MOST) + " more; name one to see it.");
    }
    return String.join("\n", lines);
  }

  private static boolean isMeant(Schedule s, String asked) {
    String part = asked.toLowerCase(Locale.ROOT);
    return s.id().value().equalsIgnoreCase(asked)
        || s.name().toLowerCase(Locale.ROOT).contains(part);
  }

  private static String line(Directory directory, Schedule schedule, Instant now) {
    var plan = new FinalSchedule(schedule);
    Optional<OnCall> on = plan.at(now);
    if (on.isEmpty()) {
      return SlackMark.bold(schedule.name()) + ": nobody is on call";
    }
    Instant horizon = now.plus(SEEN_AHEAD);
    String until =
        plan.shifts(new TimeRange(now, horizon)).stream()
            .findFirst()
            .map(s -> s.during().until())
            .filter(horizon::isAfter)
            .map(t -> " until " + SlackMark.moment(t))
            .orElse("");
    return SlackMark.bold(schedule.name()) + ": " + name(directory, on.get()) + until;
  }

  private static String name(Directory directory, OnCall on) {
    return SlackMark.plain(directory.user(on.user()).map(User::name).orElse(on.user().value()));
  }
}
