package tocsin.response.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Handover;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.words.UserId;

/// Says what edits changed of somebody's shifts of the next 30 days. Pure.
public record ChangeText(FinalSchedule before, FinalSchedule after) {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final int MOST = 5;

  /// Stretches that somebody has now and did not have, or the other way round.
  public List<Handover> handovers(Instant now) {
    return PlanDiff.handovers(before, after, new TimeRange(now, now.plus(AHEAD)));
  }

  /// To one of them; empty when theirs are what they were.
  public Optional<Told> told(String key, Reader reader, Instant now) {
    List<Handover> own = handovers(now).stream().filter(h -> concerns(h, reader.user())).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String lines =
        own.stream().limit(MOST).map(h -> line(h, reader)).collect(Collectors.joining("\n"));
    String more =
        own.size() > MOST
            ? "\nAnd " + (own.size() - MOST) + " more stretches in the next 30 days."
            : "";
    return Optional.of(
        new Told(
            key,
            after.schedule().id(),
            "Your shifts for " + Reader.cut(after.schedule().name()) + " changed",
            lines + more + "\nTimes are " + reader.zone().getId() + "."));
  }

  private static boolean concerns(Handover h, UserId user) {
    return h.from().equals(Optional.of(user)) || h.to().equals(Optional.of(user));
  }

  private static String line(Handover h, Reader reader) {
    boolean gained = h.to().equals(Optional.of(reader.user()));
    return gained
        ? "Yours now: "
            + reader.span(h.during())
            + h.from().map(u -> " (was " + reader.name(u) + ")").orElse("")
        : "No longer yours: "
            + reader.span(h.during())
            + h.to().map(u -> " (" + reader.name(u) + " has it)").orElse(" (nobody has it)");
  }
}
