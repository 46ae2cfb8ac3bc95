package tocsin.response.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Shift;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.words.UserId;

/// Says what is told of a shift, on the clock of whoever reads it. Pure.
///
/// @param names how people are called
public record NoticeText(FinalSchedule plan, ZoneId zone, Function<UserId, String> names) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /// One line.
  public String subject(Planned p, Instant now) {
    String what = name();
    boolean begun = !p.edge().isAfter(now);
    return switch (p.rule().when()) {
      case ON ->
          begun
              ? "You are on call for " + what + " now"
              : "You are on call for " + what + " from " + at(p.edge());
      case OFF ->
          begun
              ? "Your shift for " + what + " is over"
              : "Your shift for " + what + " ends " + at(p.edge());
    };
  }

  /// Until when, and who comes next.
  public String text(Planned p) {
    Instant end =
        p.rule().when() == Edge.OFF
            ? p.edge()
            : NoticePlan.around(plan, p.edge()).stream()
                .filter(s -> s.during().from().equals(p.edge()))
                .map(Shift::during)
                .map(d -> d.until())
                .findFirst()
                .orElse(p.shift().during().until());
    Optional<String> next = plan.at(end).map(o -> names.apply(o.user()));
    String then = next.map(n -> "Then: " + Reader.cut(n) + ".").orElse("Nobody is on call then.");
    return List.of(
            p.rule().when() == Edge.ON ? "Until " + at(end) + " (" + zone.getId() + "). " : "",
            then)
        .stream()
        .reduce("", String::concat);
  }

  private String name() {
    return Reader.cut(plan.schedule().name());
  }

  private String at(Instant t) {
    return MOMENT.format(t.atZone(zone));
  }
}
