package tocsin.edge.slack;

/// Somebody wrote to the app in a channel.
///
/// @param event Slack's name for it; the same again is the same event
/// @param thread where the answer belongs: the message's thread, or the one that it begins
public record SlackMention(
    String event, String member, String channel, String thread, SlackOrder order) {}
