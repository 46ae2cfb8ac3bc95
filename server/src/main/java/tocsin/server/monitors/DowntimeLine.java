package tocsin.server.monitors;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.When;
import tocsin.response.downtime.Which;
import tocsin.server.page.Rows;

/// A downtime and how it stands.
///
/// @param ends when the window that is on is over
/// @param next when the next window begins
public record DowntimeLine(
    Downtime downtime, boolean on, Optional<Instant> ends, Optional<Instant> next) {
  /// Those that are on first, those that are over last.
  static List<DowntimeLine> all(Rows rows, Instant now) {
    return rows.all(Kind.DOWNTIME, Downtime.class).stream()
        .map(d -> of(d, now))
        .sorted(
            Comparator.comparingInt((DowntimeLine l) -> l.rank())
                .thenComparing(l -> l.downtime().id()))
        .toList();
  }

  static DowntimeLine of(Downtime d, Instant now) {
    Optional<When.Window> window = d.when().at(now);
    return new DowntimeLine(
        d, window.isPresent(), window.flatMap(When.Window::until), next(d.when(), now));
  }

  private static Optional<Instant> next(When when, Instant now) {
    return switch (when) {
      case When.Once o -> Optional.of(o.from()).filter(f -> f.isAfter(now));
      case When.UntilISay u -> Optional.of(u.from()).filter(f -> f.isAfter(now));
      case When.Recurring r ->
          r.recurring().stream()
              .flatMap(x -> x.next(now, r.zone()).stream())
              .map(w -> w.from())
              .min(Comparator.naturalOrder());
    };
  }

  private int rank() {
    return on ? 0 : next.isPresent() ? 1 : 2;
  }

  /// How it stands, in one word.
  public String word() {
    return on ? "quiet now" : next.isPresent() ? "planned" : "over";
  }

  public String css() {
    return on ? "state--muted" : "";
  }

  /// What stands in the list.
  public String name() {
    return downtime.why().isBlank() ? downtime.id().value() : downtime.why();
  }

  /// Which monitors and groups it is for.
  public String which() {
    String monitors =
        switch (downtime.monitors()) {
          case Which.These t -> String.join(", ", t.ids().stream().map(i -> i.value()).toList());
          case Which.Tagged t ->
              t.tags().contains("*")
                  ? "every monitor"
                  : "monitors with " + String.join(" and ", new TreeSet<>(t.tags()));
        };
    return downtime.scope().equals("*") ? monitors : monitors + ", only " + downtime.scope();
  }

  /// The rules of one that comes again.
  public String rules() {
    return downtime.when() instanceof When.Recurring r
        ? String.join("; ", r.recurring().stream().map(x -> x.rule()).toList())
        : "";
  }
}
