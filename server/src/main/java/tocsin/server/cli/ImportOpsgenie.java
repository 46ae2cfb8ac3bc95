package tocsin.server.cli;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import tocsin.edge.opsgenie.export.OpsgenieExport;
import tocsin.edge.opsgenie.export.OpsgenieFetch;
import tocsin.ground.web.Fetch;
import tocsin.ground.web.FetchException;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;

/// Moving from Opsgenie.
@Command(
    name = "opsgenie",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in users, teams, schedules, escalations and services of Opsgenie,",
      "and compares who is on call in both for the next 90 days. Import again as often",
      "as you like. Exit code 3: done, but for what the report names."
    })
final class ImportOpsgenie extends ImportOnCall {
  @Override
  Map<String, String> words() {
    return OpsgenieExport.WORDS;
  }

  @Override
  String usualApi() {
    return OpsgenieFetch.API;
  }

  @Override
  Map<String, String> headers(String token) {
    return OpsgenieFetch.headers(token);
  }

  @Override
  Export fetch(Fetch fetch, Instant since, int days) throws FetchException {
    return new OpsgenieFetch(fetch).read(since, days);
  }

  @Override
  Move read(Export export, Newcomer house) {
    return OpsgenieExport.read(export, house);
  }
}
