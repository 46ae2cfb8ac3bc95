package tocsin.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import tocsin.ground.json.Json;
import tocsin.ground.web.Fetch;
import tocsin.ground.web.FetchException;
import tocsin.ground.web.Outbound;
import tocsin.response.moving.Comparison;
import tocsin.response.moving.Comparison.Compared;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;
import tocsin.server.host.RealWorld;
import tocsin.server.moving.BadExportException;
import tocsin.server.moving.ExportFiles;
import tocsin.server.moving.MovingReport;
import tocsin.server.moving.ReportLines;
import tocsin.server.moving.Settled;

/// Brings in people, schedules, policies and services of another on-call system, and compares who
/// is on call in both.
abstract class ImportOnCall extends ServerCommand {
  private static final int LONGEST_DAYS = 366;
  private static final int MOST_REQUESTS = 20_000;

  @Option(
      names = "--from",
      paramLabel = "PATH",
      description = "the export: a file, or a folder of .json files")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "read it through the API in place of files; better in ONCALL_TOKEN than here",
      defaultValue = "${env:ONCALL_TOKEN:-}")
  private String token = "";

  @Option(names = "--api", paramLabel = "URL", description = "where the API is, if not the usual")
  private Optional<String> api = Optional.empty();

  @Option(names = "--dry-run", description = "only say what would come over, and compare")
  private boolean dry;

  @Option(names = "--overwrite", description = "do not keep what was changed here since")
  private boolean overwrite;

  @Option(names = "--json", description = "the report for other programs")
  private boolean json;

  @Option(names = "--days", paramLabel = "N", description = "how far to compare (90)")
  private int days = 90;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "compare from another hour on, such as 2026-10-01T00:00:00Z")
  private Optional<String> now = Optional.empty();

  /// The lists that names in files belong to.
  abstract Map<String, String> words();

  /// Where its API usually is; empty when there is no such place.
  abstract String usualApi();

  /// The headers that a token is sent with.
  abstract Map<String, String> headers(String token);

  /// Reads everything through the API.
  abstract Export fetch(Fetch fetch, Instant since, int days) throws FetchException;

  /// What becomes of an export.
  abstract Move read(Export export, Newcomer house);

  @Override
  int run(ServerCalls calls) throws IOException {
    if (days < 1 || days > LONGEST_DAYS) {
      return wrongWords("--days: '" + days + "' (expected: 1 to " + LONGEST_DAYS + ")");
    }
    if (from.isEmpty() && token.isEmpty()) {
      return wrongWords(
          "--from is missing (expected: the file or folder with the export, or --token)");
    }
    if (from.isEmpty() && api.orElseGet(this::usualApi).isEmpty()) {
      return wrongWords("--api is missing (expected: where the API is, such as https://HOST)");
    }
    try {
      Instant start = now.map(Instant::parse).orElseGet(RealWorld.clock()::instant);
      Export export = export(start.truncatedTo(ChronoUnit.HOURS));
      HouseCalls house = new HouseCalls(calls);
      Move move = read(export, new Newcomer(start, house.mails()));
      return report(move, house, start);
    } catch (BadExportException e) {
      return wrongWords(String.valueOf(e.getMessage()));
    } catch (java.time.format.DateTimeParseException e) {
      return wrongWords("--now: '" + now.orElse("") + "' (expected: 2026-10-01T00:00:00Z)");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Export export(Instant since) throws IOException {
    if (from.isPresent()) {
      return ExportFiles.read(from.get(), words());
    }
    String url = api.orElseGet(this::usualApi);
    try (Outbound outbound = VendorDoor.outbound(url)) {
      return fetch(
          new Fetch(outbound, url, headers(token), VendorDoor::pause, MOST_REQUESTS), since, days);
    }
  }

  private int report(Move move, HouseCalls house, Instant start) throws IOException {
    List<Settled> settled = house.settle(move, overwrite, dry);
    Map<ScheduleId, Schedule> here = house.schedules(move, settled, dry);
    List<Compared> compared =
        move.schedules().stream().map(s -> Comparison.of(s, here, start, days)).toList();
    MovingReport report =
        new MovingReport(
            move,
            new MovingReport.Source(
                from.map(Path::toString).orElseGet(() -> api.orElseGet(this::usualApi)), dry),
            settled,
            start.truncatedTo(ChronoUnit.HOURS),
            compared);
    if (json) {
      out().println(Json.pretty(report.json()));
    } else {
      ReportLines.of(report).forEach(out()::println);
    }
    return report.isWhole() ? 0 : StoreCommand.IN_PART;
  }
}
