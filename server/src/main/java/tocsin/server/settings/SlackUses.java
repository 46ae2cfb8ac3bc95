package tocsin.server.settings;

/// What the Slack app does beside pages; each only where it is wanted.
///
/// @param commands whether `/tocsin` and its window do something
/// @param events whether whoever writes to the app in a channel is answered
public record SlackUses(boolean commands, boolean events) {}
