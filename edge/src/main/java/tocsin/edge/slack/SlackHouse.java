package tocsin.edge.slack;

/// What people in Slack may ask of the house.
public interface SlackHouse {
  /// Does what somebody wants, as them.
  ///
  /// @param member who, by their id in Slack
  /// @param key names what they said; the same key again is the same order
  /// @return what came of it, as Slack shows it
  String does(String member, String key, SlackOrder order);

  /// Opens a window to declare an incident in, soon. Never waits.
  void opens(SlackAsked asked, SlackOrder.Declare declared);

  /// Declares what was written into the window.
  SlackDeclared.Outcome declares(String member, SlackDeclared declared);

  /// Answers somebody who wrote to the app in a channel, soon. Never waits.
  void mentioned(SlackMention mention);
}
