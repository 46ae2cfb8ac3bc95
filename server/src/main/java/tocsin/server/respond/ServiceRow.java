package tocsin.server.respond;

/// A service and its last six hours.
///
/// @param css of the state: `firing`, `acked`, `mit`, `warn`, `nodata`, `ok`
/// @param change the newest within a day
public record ServiceRow(
    String id, String name, String team, String css, String state, Strip strip, String change) {}
