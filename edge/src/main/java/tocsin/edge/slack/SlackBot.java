package tocsin.edge.slack;

/// The app that writes to people directly.
///
/// @param base where Slack's API is, such as `https://slack.com`; without a slash at the end
/// @param token of the bot, `xoxb-...`
/// @param isAnswered whether presses of buttons come back to us, so that messages have some
public record SlackBot(String base, String token, boolean isAnswered) {
  @Override
  public String toString() {
    return base;
  }
}
