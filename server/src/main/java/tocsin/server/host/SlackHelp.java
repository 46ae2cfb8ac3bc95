package tocsin.server.host;

import tocsin.edge.slack.SlackMark;

/// What can be said to Tocsin in Slack. Pure.
final class SlackHelp {
  private static final String ALL =
      """
      *oncall* [schedule]: who is on call now
      *open*: incidents that are not resolved
      *trigger* service [SEV1] what is broken: pages whoever is on call
      *declare* [what is broken]: the same, in a window
      *ack* INC-12: you have it
      *resolve* INC-12 [what helped]
      *note* INC-12 text: a line on its timeline
      *channel* INC-12: a channel of its own, with everybody who works on it\
      """;

  private SlackHelp() {}

  /// @param wrong what was not understood; empty when help was asked for
  static String says(String wrong) {
    return wrong.isEmpty() ? ALL : SlackMark.plain(wrong) + "\n" + ALL;
  }
}
