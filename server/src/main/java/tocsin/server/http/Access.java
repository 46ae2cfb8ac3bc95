package tocsin.server.http;

/// Who is let through.
public enum Access {
  /// Everybody: sign-in, health, doors with keys of their own.
  OPEN,
  /// Clients on this machine, and anybody with a key or a login.
  METRICS,
  /// The same for what changes nothing, whatever the method: keys that only read may post too.
  METRICS_QUERY,
  /// Whoever is signed in or has a key; pages send others to the sign-in.
  MEMBER
}
