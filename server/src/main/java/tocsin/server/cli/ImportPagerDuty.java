package tocsin.server.cli;

import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import tocsin.edge.pagerduty.export.PagerDutyExport;
import tocsin.edge.pagerduty.export.PagerDutyFetch;
import tocsin.ground.web.Fetch;
import tocsin.ground.web.FetchException;
import tocsin.response.moving.Export;
import tocsin.response.moving.Move;
import tocsin.response.moving.Newcomer;

/// Moving from PagerDuty.
@Command(
    name = "pagerduty",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in users, teams, schedules, escalation policies and services of PagerDuty,",
      "and compares who is on call in both for the next 90 days. Import again as often",
      "as you like. Exit code 3: done, but for what the report names."
    })
final class ImportPagerDuty extends ImportOnCall {
  @Override
  Map<String, String> words() {
    return PagerDutyExport.WORDS;
  }

  @Override
  String usualApi() {
    return PagerDutyFetch.API;
  }

  @Override
  Map<String, String> headers(String token) {
    return PagerDutyFetch.headers(token);
  }

  @Override
  Export fetch(Fetch fetch, Instant since, int days) throws FetchException {
    return new PagerDutyFetch(fetch).read(since, days);
  }

  @Override
  Move read(Export export, Newcomer house) {
    return PagerDutyExport.read(export, house);
  }
}
