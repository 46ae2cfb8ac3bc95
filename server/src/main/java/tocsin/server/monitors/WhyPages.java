package tocsin.server.monitors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.document.Document;
import tocsin.response.monitor.Monitor;
import tocsin.response.why.Why;
import tocsin.server.page.Pages;
import tocsin.server.why.Hindsight;

/// "Why was I not paged?" for a monitor and an instant.
public record WhyPages(Pages pages, Hindsight hindsight) {
  /// @param asked the instant on the form, UTC
  /// @param fault what cannot be read; empty for nothing
  public record Shown(String id, String title, String asked, Instant at, String fault, Why why) {}

  Optional<WebAnswer> shown(WebRequest request, String id, Document d) {
    String title = Json.read(d.body(), Monitor.class).title();
    Instant now = pages.clock().truncatedTo(ChronoUnit.SECONDS);
    Optional<String> given = request.param("at").filter(t -> !t.isBlank());
    Optional<Instant> read = given.flatMap(WhyPages::read);
    Instant at = read.orElse(now);
    String fault =
        given.isPresent() && read.isEmpty()
            ? "'"
                + given.get()
                + "' is no moment (expected: such as 2026-06-01T20:00). Shown is now."
            : "";
    return hindsight
        .why(id, at)
        .map(w ->
            pages.html(
                "monitors/why",
                Map.of(
                    "shell",
                    pages.shell(request, "Why was I not paged?", "monitors", "monitors"),
                    "w",
                    new Shown(id, title, local(at), at, fault, w))));
  }

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// With a zone as everywhere, or as a browser's field has it, which is UTC.
  private static Optional<Instant> read(String text) {
    try {
      return Optional.of(
          text.endsWith("Z") || text.contains("+")
              ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
