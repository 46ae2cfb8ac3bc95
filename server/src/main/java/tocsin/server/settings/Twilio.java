package tocsin.server.settings;

/// Whose text messages and calls go out.
///
/// @param url where the API is
/// @param from the number they come from
public record Twilio(String url, String sid, String token, String from) {
  /// The token is a secret.
  @Override
  public String toString() {
    return sid + " from " + from;
  }
}
