package tocsin.server.monitors;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Explanation;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;
import tocsin.server.page.Pages;
import tocsin.server.page.Words;
import tocsin.server.why.Recorded;
import tocsin.server.why.Recorded.Kept;

/// "As seen then": what a monitor saw when an alert of it changed, as it was written down.
public record ExplainedPages(Pages pages) {
  private static final int OTHERS = 20;

  /// @param key what the alert speaks for; empty for the whole monitor
  /// @param kept empty where nothing was written down
  /// @param others the newest changes of the monitor that were
  public record Shown(
      String id, String title, String key, Instant at, Optional<Kept> kept, List<Kept> others) {
    /// The thresholds in one line.
    public String thresholds(Explanation e) {
      return named("alert ", e.threshold())
          + named(" to ", e.levels().flatMap(Levels::upper))
          + named(", recovery ", e.levels().flatMap(Levels::recovery))
          + named(", warning ", e.levels().flatMap(Levels::warning))
          + named(", recovery of the warning ", e.levels().flatMap(Levels::warningRecovery));
    }

    private static String named(String name, Optional<Double> threshold) {
      return threshold.map(t -> name + Words.number(t)).orElse("");
    }

    public String value(Optional<Double> value) {
      return value.map(Words::number).orElse("");
    }

    /// The stamp of the newest value that was seen.
    public Optional<Instant> newest(Explanation e) {
      return e.series().stream()
          .flatMap(s -> s.stamps().stream())
          .max(Long::compare)
          .map(Instant::ofEpochMilli);
    }

    public Instant stamp(long millis) {
      return Instant.ofEpochMilli(millis);
    }
  }

  /// Also of a monitor that was removed; empty when there never was one.
  Optional<WebAnswer> shown(WebRequest request, String id) {
    List<Document> versions = pages.rows().history(Kind.MONITOR, id);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    String title = Json.read(versions.getFirst().body(), Monitor.class).title();
    String key = request.param("key").orElse("");
    Instant at = request.param("at").flatMap(ExplainedPages::read).orElse(pages.clock());
    Recorded recorded = new Recorded(pages.world().views());
    Shown shown =
        new Shown(
            id,
            title,
            key,
            at,
            recorded.last(id, key, at),
            recorded.upTo(id, pages.clock(), OTHERS));
    return Optional.of(
        pages.html(
            "monitors/explained",
            Map.of(
                "shell",
                pages.shell(request, "As seen then", "monitors", "monitors"),
                "w",
                shown)));
  }

  private static Optional<Instant> read(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
