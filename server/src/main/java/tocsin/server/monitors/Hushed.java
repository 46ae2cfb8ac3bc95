package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.response.desk.HushStory;
import tocsin.response.quiet.Hold;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.Waiting;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;

/// What a monitor keeps to itself now, what others keep to themselves because of it, and what
/// became of the last ones.
public record Hushed(List<Line> own, List<Line> others, List<Line> stories) {
  private static final int MOST = 1_000;
  private static final int SHOWN = 20;

  /// @param at since when it waits, or when it happened
  public record Line(Instant at, String part, String says, Optional<Instant> until) {}

  static Hushed of(Rows rows, Views views, String monitor) {
    List<Waiting> own = rows.of("quiet", monitor, SHOWN, Waiting.class);
    List<Waiting> all = rows.read(views.rows("quiet", Long.MAX_VALUE, MOST), Waiting.class);
    return new Hushed(
        own.stream().map(Hushed::line).toList(),
        all.stream().filter(w -> isCause(monitor, w)).limit(SHOWN).map(Hushed::line).toList(),
        rows.of("quiet_story", monitor, SHOWN, HushStory.class).stream()
            .map(s -> new Line(s.at(), s.fact().part().name(), says(s.fact()), Optional.empty()))
            .toList());
  }

  public boolean isEmpty() {
    return own.isEmpty() && others.isEmpty() && stories.isEmpty();
  }

  private static boolean isCause(String monitor, Waiting w) {
    return w.hold().cause().filter(c -> c.value().equals(monitor)).isPresent();
  }

  private static Line line(Waiting w) {
    return new Line(w.since(), w.part().name(), w.hold().because(), w.hold().until());
  }

  static String says(QuietFact fact) {
    return switch (fact) {
      case QuietFact.Held h -> "held back: " + h.hold().because() + until(h.hold());
      case QuietFact.Released r -> "told after all: " + r.because();
      case QuietFact.Passed p -> "nobody was told: " + p.because();
      case QuietFact.ToldAgain a -> "told again, for the " + a.times() + ". time: " + a.because();
      case QuietFact.NotAgain a -> "not told again: " + a.because();
    };
  }

  private static String until(Hold h) {
    return h.until().map(u -> ", until " + Words.dayTime(u) + " UTC").orElse("");
  }
}
