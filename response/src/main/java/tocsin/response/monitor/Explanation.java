package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a monitor saw at the moment one of its alerts changed, to be kept as it was then: samples
/// expire and monitors are edited. It decides nothing and is compared with nothing.
///
/// @param at the instant as of which it was judged
/// @param query as it was asked
/// @param from the oldest stamp that could count, with what is compared with left aside
/// @param until the newest
/// @param reduced what was made of the values, in words
/// @param condition the alert's, or the warning's where that decided
/// @param threshold of the alert; empty where none is asked, as for a composite
/// @param levels thresholds beside it
/// @param rule which decided
/// @param series the first of those that the alert speaks for, those that decided before others
/// @param matched how many series the query gave
/// @param spokenFor how many of them this alert speaks for
/// @param size how much of all this was kept
public record Explanation(
    Instant at,
    String query,
    Instant from,
    Instant until,
    String reduced,
    String condition,
    Optional<Double> threshold,
    Optional<Levels> levels,
    String rule,
    List<Seen> series,
    int matched,
    int spokenFor,
    Size size) {
  public Explanation {
    levels = Objects.requireNonNullElse(levels, Optional.empty());
    series = List.copyOf(series);
  }

  /// How much is kept: everything below 8 KiB and below 1 KiB, where texts are ASCII.
  public enum Size {
    FULL(10, 6, 1_000, 200),
    /// While very many alerts change at once.
    BRIEF(1, 3, 160, 120);

    private final int series;
    private final int points;
    private final int text;
    private final int name;

    Size(int series, int points, int text, int name) {
      this.series = series;
      this.points = points;
      this.text = text;
      this.name = name;
    }

    int series() {
      return series;
    }

    int points() {
      return points;
    }

    /// Cuts a text.
    public String text(String all) {
      return cut(all, text);
    }

    /// Cuts the name of a series.
    String name(String all) {
      return cut(all, name);
    }

    private static String cut(String all, int most) {
      if (all.length() <= most) {
        return all;
      }
      int end = Character.isHighSurrogate(all.charAt(most - 2)) ? most - 2 : most - 1;
      return all.substring(0, end) + "…";
    }
  }

  /// One series.
  ///
  /// @param value the number it was judged by; empty where it had none
  /// @param shows what follows from that, in words
  /// @param since when the condition began to hold
  /// @param points how many values stood between the oldest and the newest stamp that could count
  /// @param stamps of the last of its values, in milliseconds, the oldest first
  /// @param values at those
  public record Seen(
      String name,
      Optional<Double> value,
      String shows,
      Optional<Instant> since,
      int points,
      List<Long> stamps,
      List<Double> values) {
    public Seen {
      stamps = List.copyOf(stamps);
      values = List.copyOf(values);
    }
  }

  /// How many series are not shown.
  public int cut() {
    return Math.max(0, spokenFor - series.size());
  }
}
