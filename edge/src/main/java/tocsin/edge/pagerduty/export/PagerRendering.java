package tocsin.edge.pagerduty.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendering;
import tocsin.response.words.UserId;

/// PagerDuty's own account of a schedule: the entries of `final_schedule` as far as they reach, and
/// its rules elsewhere.
final class PagerRendering implements Rendering {
  /// Somebody for some time.
  record Entry(TimeRange during, UserId who) {}

  private final List<Entry> rendered;
  private final Optional<TimeRange> reach;
  private final PagerRules rules;

  private PagerRendering(List<Entry> rendered, PagerRules rules) {
    this.rendered = rendered;
    this.rules = rules;
    this.reach =
        rendered.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new TimeRange(
                    rendered.stream().map(e -> e.during().from()).min(Instant::compareTo).get(),
                    rendered.stream().map(e -> e.during().until()).max(Instant::compareTo).get()));
  }

  static PagerRendering of(Part schedule, ZoneId zone, Arrivals people) {
    return new PagerRendering(
        entries(schedule.in("final_schedule").list("rendered_schedule_entries"), zone, people),
        PagerRules.of(schedule, zone, people));
  }

  /// Entries of either form that have a beginning and a later end.
  static List<Entry> entries(List<Part> parts, ZoneId zone, Arrivals people) {
    List<Entry> entries = new ArrayList<>();
    for (Part part : parts) {
      Optional<Instant> from = part.moment("start", zone);
      Optional<Instant> until = part.moment("end", zone);
      if (from.isPresent() && until.isPresent() && from.get().isBefore(until.get())) {
        Part user = part.in("user");
        UserId who = people.of(user, user.text("id"), user.text("summary"));
        entries.add(new Entry(new TimeRange(from.get(), until.get()), who));
      }
    }
    return entries;
  }

  String basis(Instant now) {
    return reach
        .filter(r -> r.until().isAfter(now))
        .map(r -> "as PagerDuty rendered it until " + r.until() + ", by its rules after that")
        .orElse("by PagerDuty's rules, evaluated apart from ours");
  }

  @Override
  public Set<UserId> at(Instant instant) {
    return reach.filter(r -> r.contains(instant)).isPresent()
        ? rendered.stream()
            .filter(e -> e.during().contains(instant))
            .map(Entry::who)
            .findFirst()
            .map(Set::of)
            .orElse(Set.of())
        : rules.at(instant);
  }
}
