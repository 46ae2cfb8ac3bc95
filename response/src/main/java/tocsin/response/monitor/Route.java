package tocsin.response.monitor;

/// What becomes of a monitor that fires.
public enum Route {
  /// Opens an incident and pages the policy of the service.
  PAGE,
  /// Writes to the room of the team; opens no incident and pages nobody.
  CHAT
}
