package tocsin.response.moving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Another system's own account of a schedule: what it computed itself as far as that reaches, and
/// its rules elsewhere.
public final class Rendered implements Rendering {
  private final List<Stretch> computed;
  private final Rendering rules;
  private final Optional<TimeRange> reach;

  public Rendered(List<Stretch> computed, Rendering rules) {
    this.computed = List.copyOf(computed);
    this.rules = rules;
    this.reach = computed.stream().map(Stretch::during).reduce(Rendered::around);
  }

  private static TimeRange around(TimeRange a, TimeRange b) {
    return new TimeRange(
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.until().isAfter(b.until()) ? a.until() : b.until());
  }

  /// Where the account comes from, in words.
  ///
  /// @param system such as `PagerDuty`
  public String basis(String system, Instant now) {
    return reach
        .filter(r -> r.until().isAfter(now))
        .map(r -> "as " + system + " rendered it until " + r.until() + ", by its rules after that")
        .orElse("by the rules of " + system + ", evaluated apart from ours");
  }

  @Override
  public Set<UserId> at(Instant instant) {
    return reach.filter(r -> r.contains(instant)).isPresent()
        ? Stretch.at(computed, instant)
        : rules.at(instant);
  }
}
