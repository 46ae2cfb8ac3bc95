package tocsin.server.settings;

/// Where a listener stands, or that there is none.
public sealed interface Listen {
  /// @param host name or address to bind to
  /// @param port 0 picks a free one
  record At(String host, int port) implements Listen {
    @Override
    public String toString() {
      return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /// Switched off.
  record Off() implements Listen {
    @Override
    public String toString() {
      return "none";
    }
  }
}
