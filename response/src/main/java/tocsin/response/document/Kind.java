package tocsin.response.document;

import java.util.Locale;

/// What a document describes.
public enum Kind {
  USER,
  TEAM,
  SERVICE,
  SCHEDULE,
  POLICY,
  MONITOR,
  DASHBOARD,
  /// Rules for events: `global`, or those of the service that has the same id.
  ORCHESTRATION,
  HEARTBEAT,
  /// What one person saved of the lists; it has the id of the person.
  VIEWS,
  /// Times in which monitors keep quiet.
  DOWNTIME,
  /// What a client of another system made, as it sent it.
  FOREIGN;

  /// Whether people write and read it as it is. The others belong to whoever made them.
  public boolean isForPeople() {
    return this != FOREIGN;
  }

  /// As it stands in addresses and facts: `schedule`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
