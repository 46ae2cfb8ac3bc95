package tocsin.edge.slack;

/// A message of the app that stands in Slack: it is kept as the receipt of its page: `slack C0001
/// 1700000000.000100`.
///
/// @param channel of the message, which for a person is their direct message with the app
/// @param ts the message's name in its channel
public record SlackPosted(String channel, String ts) {
  /// As it stands in the ledger.
  public String receipt() {
    return "slack " + channel + " " + ts;
  }
}
