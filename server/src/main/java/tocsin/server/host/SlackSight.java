package tocsin.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import tocsin.edge.slack.SlackMark;
import tocsin.response.desk.Directory;
import tocsin.server.page.Rows;

/// What is seen of the house from Slack.
///
/// @param address where people reach this server, without a slash at the end
record SlackSight(Rows rows, Supplier<String> address, InstantSource clock) {
  Directory directory() {
    return rows.directory();
  }

  Instant now() {
    return clock.instant();
  }

  String link(String incident) {
    return SlackMark.link(address.get() + "/incidents/" + incident, incident);
  }
}
