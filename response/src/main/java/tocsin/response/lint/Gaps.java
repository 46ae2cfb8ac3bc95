package tocsin.response.lint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;

/// Time without anybody in schedules that a policy asks.
final class Gaps implements Rule {
  @Override
  public List<Finding> look(Rota rota) {
    Set<ScheduleId> asked =
        rota.books().policies().stream()
            .flatMap(p -> Asked.by(p).stream())
            .collect(Collectors.toSet());
    return rota.books().schedules().stream()
        .filter(s -> asked.contains(s.id()))
        .flatMap(s -> rota.plan(s.id()).flatMap(p -> of(s, p, rota.window())).stream())
        .toList();
  }

  private static Optional<Finding> of(Schedule s, FinalSchedule plan, TimeRange window) {
    List<TimeRange> gaps = plan.gaps(window);
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    Duration time = gaps.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        Finding.at(
            Check.GAP,
            Weight.WARNING,
            Rota.of(s),
            "nobody is on call for "
                + Spans.words(time)
                + " of the next 30 days, in "
                + gaps.size()
                + (gaps.size() == 1 ? " gap" : " gaps"),
            gaps.stream()
                .map(g ->
                    new Trace(
                        g.from(),
                        "nobody is on call in " + s.name() + " for " + Spans.words(g.length())))
                .toList()));
  }
}
