package tocsin.edge.slack;

import tocsin.response.words.IncidentId;

/// What somebody in Slack wants, read from their words.
public sealed interface SlackOrder {
  /// @param wrong what was not understood; empty when help was asked for
  record Help(String wrong) implements SlackOrder {}

  /// Who is on call.
  ///
  /// @param schedule its id or a part of its name; empty for all
  record OnCall(String schedule) implements SlackOrder {}

  /// What is open.
  record Open() implements SlackOrder {}

  /// A window to declare an incident in.
  ///
  /// @param title as it is filled in; may be empty
  record Declare(String title) implements SlackOrder {}

  /// @param severity `SEV1` to `SEV5`
  record Trigger(String service, String severity, String title) implements SlackOrder {}

  record Acknowledge(IncidentId incident) implements SlackOrder {}

  record Resolve(IncidentId incident, String text) implements SlackOrder {}

  /// A channel of its own for an incident.
  record Channel(IncidentId incident) implements SlackOrder {}

  record Note(IncidentId incident, String text) implements SlackOrder {}
}
