package tocsin.server.settings;

/// A Twilio account that texts and calls go through.
///
/// @param sid the account's name
/// @param from the number they come from
/// @param token the account's secret
/// @param api where its API is, without a slash at the end
/// @param asks whether a call asks this server what to say when it is taken
public record Telephone(String sid, String from, String token, String api, boolean asks) {
  @Override
  public String toString() {
    return sid + " from " + from;
  }
}
