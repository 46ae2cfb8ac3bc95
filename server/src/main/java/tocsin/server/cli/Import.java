package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class Import implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "import: what? (expected: import whisper DIR, import plaintext FILE, or --from DIR with pagerduty,"
            + " opsgenie or grafana-oncall)");
  }
}
