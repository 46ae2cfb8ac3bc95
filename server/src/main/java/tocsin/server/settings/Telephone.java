package tocsin.server.settings;

/// A Twilio account that texts and calls go through.
///
/// @param sid the account's name
/// @param from the number they come from
/// @param token the account's secret
/// @param api where its API is, without a slash at the end
public record Telephone(String sid, String from, String token, String api) {
  @Override
  public String toString() {
    return sid + " from " + from;
  }
}
