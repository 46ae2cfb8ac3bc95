package tocsin.server.settings;

/// Which incidents get a channel in Slack.
///
/// @param areMade whether any does
/// @param upTo the number of the least bad severity that gets one by itself; 0 when none does and
///   people ask
public record SlackChannels(boolean areMade, int upTo) {
  static final String FORM = "none, ask, or the least bad severity that gets one, such as SEV2";

  /// @throws IllegalArgumentException for text that is none of [#FORM]
  static SlackChannels of(String text) {
    if (text.matches("(?i)sev[1-5]")) {
      return new SlackChannels(true, text.charAt(3) - '0');
    }
    if (!text.equals("none") && !text.equals("ask")) {
      throw new IllegalArgumentException(text);
    }
    return new SlackChannels(text.equals("ask"), 0);
  }

  /// Whether an incident gets one by itself.
  ///
  /// @param severity such as `SEV1`
  public boolean isFor(String severity) {
    return areMade && severity.compareTo("SEV" + upTo) <= 0;
  }
}
