package tocsin.server.cli;

import picocli.CommandLine.Command;

/// Brings in what other systems kept.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Brings samples in, whisper files or lines of carbon's protocol, or the people,",
      "schedules and policies of another on-call system."
    },
    subcommands = {
      ImportWhisper.class,
      ImportPlaintext.class,
      ImportPagerDuty.class,
      ImportOpsgenie.class,
      ImportGrafanaOnCall.class
    })
final class Import extends CommandOfCommands {
  Import() {
    super(
        "import whisper DIR, import plaintext FILE, or --from DIR with pagerduty, opsgenie or"
            + " grafana-oncall");
  }
}
