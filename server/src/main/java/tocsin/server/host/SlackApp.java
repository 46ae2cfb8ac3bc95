package tocsin.server.host;

import java.time.InstantSource;
import tocsin.edge.slack.SlackBot;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackCounts;
import tocsin.ground.web.Outbound;
import tocsin.server.settings.Slack;
import tocsin.server.watch.Figures;

/// The Slack app of this server: its client, and whether Slack knows its token.
final class SlackApp implements AutoCloseable {
  private final SlackClient client;
  private final Thread start;

  SlackApp(Slack settings, Outbound outbound, InstantSource clock) {
    this.client = new SlackClient(outbound, bot(settings), clock);
    var standing = new SlackStanding(client);
    this.start = Thread.ofVirtual().name("slack-start").unstarted(standing::check);
  }

  static SlackBot bot(Slack s) {
    return new SlackBot(s.url(), s.token(), s.signingSecret().isPresent());
  }

  /// Looks whether the token works, beside everything else: a start waits for no vendor.
  void start() {
    start.start();
  }

  void name(Figures figures) {
    SlackCounts counts = client.counts();
    figures.counter("tocsin_slack_done_total", "Calls beside pages that Slack did", counts::done);
    figures.counter(
        "tocsin_slack_later_total", "Calls beside pages that Slack put off", counts::later);
    figures.counter(
        "tocsin_slack_refused_total", "Calls beside pages that Slack refused", counts::refused);
    figures.counter(
        "tocsin_slack_spared_total", "Calls beside pages not made, as asked", counts::spared);
  }

  @Override
  public void close() {
    start.interrupt();
  }
}
