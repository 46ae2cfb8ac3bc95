package tocsin.response.downtime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// When a downtime is.
public sealed interface When {
  /// The window an instant is in, if in one.
  Optional<Window> at(Instant now);

  /// When it, or one of its windows, next ends; empty when nobody knows or it never does.
  Optional<Instant> nextEnd(Instant after);

  /// A stretch of it.
  ///
  /// @param until empty when only a person ends it
  record Window(Instant from, Optional<Instant> until) {}

  /// Once.
  record Once(Instant from, Instant until) implements When {
    public Once {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("until: " + until + " (expected: after " + from + ")");
      }
    }

    @Override
    public Optional<Window> at(Instant now) {
      return !now.isBefore(from) && now.isBefore(until)
          ? Optional.of(new Window(from, Optional.of(until)))
          : Optional.empty();
    }

    @Override
    public Optional<Instant> nextEnd(Instant after) {
      return Optional.of(until).filter(u -> u.isAfter(after));
    }
  }

  /// Until somebody ends it. That has to be said; it is never what comes of saying nothing.
  record UntilISay(Instant from) implements When {
    @Override
    public Optional<Window> at(Instant now) {
      return now.isBefore(from)
          ? Optional.empty()
          : Optional.of(new Window(from, Optional.empty()));
    }

    @Override
    public Optional<Instant> nextEnd(Instant after) {
      return Optional.empty();
    }
  }

  /// Again and again, on the clock of a zone; at most five rules.
  record Recurring(List<Recurrence> recurring, ZoneId zone) implements When {
    public Recurring {
      recurring = List.copyOf(recurring);
      if (recurring.isEmpty() || recurring.size() > 5) {
        throw new IllegalArgumentException(recurring.size() + " rules (expected: 1 to 5)");
      }
    }

    @Override
    public Optional<Window> at(Instant now) {
      return recurring.stream()
          .flatMap(r -> r.at(now, zone).stream())
          .max(Comparator.comparing(r -> r.until()))
          .map(r -> new Window(r.from(), Optional.of(r.until())));
    }

    @Override
    public Optional<Instant> nextEnd(Instant after) {
      return recurring.stream()
          .flatMap(r -> r.at(after, zone).or(() -> r.next(after, zone)).stream())
          .map(TimeRange::until)
          .min(Comparator.naturalOrder());
    }
  }
}
