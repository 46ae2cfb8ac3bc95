package tocsin.server.settings;

import java.util.List;
import java.util.Map;

/// What the Slack app does beside pages; each only where it is wanted.
///
/// @param commands whether `/tocsin` and its window do something
/// @param events whether whoever writes to the app in a channel is answered
/// @param people whether people are found in Slack by their mail address
/// @param channels which incidents get a channel of their own
/// @param groups schedules by the id of the user group that is kept to whoever is on call in them
public record SlackUses(
    boolean commands,
    boolean events,
    boolean people,
    SlackChannels channels,
    Map<String, List<String>> groups) {
  public SlackUses {
    groups = Map.copyOf(groups);
  }
}
