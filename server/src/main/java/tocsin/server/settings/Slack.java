package tocsin.server.settings;

import java.util.Optional;

/// A Slack app that writes to people.
///
/// @param url where the API is
/// @param signingSecret for presses of buttons; without it messages have none
public record Slack(String url, String token, Optional<String> signingSecret, SlackUses uses) {
  /// Token and secret are secrets.
  @Override
  public String toString() {
    return url + (signingSecret.isPresent() ? " with buttons" : "");
  }
}
