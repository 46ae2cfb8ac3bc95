package tocsin.server.cli;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import tocsin.edge.grafanaoncall.OnCallExport;
import tocsin.edge.grafanaoncall.OnCallFetch;
import tocsin.ground.web.Fetch;
import tocsin.ground.web.FetchException;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;

/// Moving from Grafana OnCall.
@Command(
    name = "grafana-oncall",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in users, teams, schedules, escalation chains and integrations of Grafana",
      "OnCall, and compares who is on call in both for the next 90 days. Import again as",
      "often as you like. Exit code 3: done, but for what the report names."
    })
final class ImportGrafanaOnCall extends ImportOnCall {
  @Override
  Map<String, String> words() {
    return OnCallExport.WORDS;
  }

  @Override
  String usualApi() {
    return "";
  }

  @Override
  Map<String, String> headers(String token) {
    return OnCallFetch.headers(token);
  }

  @Override
  Export fetch(Fetch fetch, Instant since, int days) throws FetchException {
    return new OnCallFetch(fetch).read(since, days);
  }

  @Override
  Move read(Export export, Newcomer house) {
    return OnCallExport.read(export, house);
  }
}
