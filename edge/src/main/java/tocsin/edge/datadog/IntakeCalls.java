package tocsin.edge.datadog;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.ingest.NamedIntake;
import tocsin.metrics.store.StoreUnavailableException;
import tools.jackson.databind.JsonNode;

/// What is submitted. What of it cannot be kept is counted and shown under Settings, as Datadog too
/// accepts a request before it looks at its parts.
final class IntakeCalls {
  private static final Map<String, String> ACCEPTED = Map.of("status", "ok");

  private final Kept kept;

  IntakeCalls(Kept kept) {
    this.kept = kept;
  }

  WebAnswer seriesV1(WebRequest request) {
    return taken(request, SeriesForms::v1, ACCEPTED);
  }

  WebAnswer seriesV2(WebRequest request) {
    return taken(request, SeriesForms::v2, Map.of("errors", List.of()));
  }

  WebAnswer checks(WebRequest request) {
    return taken(request, body -> CheckForms.of(body, kept.clock().instant()), ACCEPTED);
  }

  private WebAnswer taken(
      WebRequest request, Function<JsonNode, List<Sent>> reader, Map<String, ?> accepted) {
    String packed = request.header("content-encoding").orElse("");
    if (packed.contains("zstd")) {
      return Errors.of(
          415,
          "content-encoding: "
              + packed
              + " (expected: gzip or deflate; the Agent's setting is"
              + " serializer_compressor_kind: zlib)");
    }
    try {
      keep(request, reader.apply(Json.tree(request.text())));
      return WebAnswer.json(202, accepted);
    } catch (BadJsonException | IllegalArgumentException e) {
      return Errors.of(400, "Payload is not in the expected format: " + e.getMessage());
    } catch (StoreUnavailableException e) {
      return Errors.of(503, "nothing was kept: " + e.getMessage() + " (expected: it once more)");
    }
  }

  // A proxy may have written anything.
  private static InetAddress sender(String remote) {
    try {
      return InetAddress.ofLiteral(remote);
    } catch (IllegalArgumentException e) {
      return InetAddress.getLoopbackAddress();
    }
  }

  private void keep(WebRequest request, List<Sent> all) throws StoreUnavailableException {
    var allowance = kept.entrance().sources().of(sender(request.remote()));
    var counters = kept.entrance().counters();
    var intake = new NamedIntake(kept.sink(), counters, kept.clock(), allowance);
    for (Sent sent : all) {
      switch (sent) {
        case Sent.Points(var series, var seconds, var values) ->
            intake.take(series, seconds, values);
        case Sent.Unread(String why, String example) ->
            intake.refuse(Fault.FIELDS, why + ": " + example);
      }
    }
    intake.flush();
  }
}
