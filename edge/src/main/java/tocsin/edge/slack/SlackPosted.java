package tocsin.edge.slack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message of the app that stands in Slack, where it can be changed. It is kept as the receipt of
/// its page: `slack C0001 1700000000.000100`.
///
/// @param channel of the message, which for a person is their direct message with the app
/// @param ts the message's name in its channel
public record SlackPosted(String channel, String ts) {
  private static final Pattern RECEIPT = Pattern.compile("slack ([A-Z0-9]{1,40}) (\\d+\\.\\d+)");

  /// As it stands in the ledger.
  public String receipt() {
    return "slack " + channel + " " + ts;
  }

  /// As it stands in the ledger when the message tells of several incidents: it is about none of
  /// them alone, and stays as it was posted.
  String sharedReceipt() {
    return receipt() + " for several";
  }

  /// Reads a receipt; empty for one of anything else, and of a shared message.
  public static Optional<SlackPosted> of(String receipt) {
    Matcher m = RECEIPT.matcher(receipt);
    return m.matches() ? Optional.of(new SlackPosted(m.group(1), m.group(2))) : Optional.empty();
  }
}
