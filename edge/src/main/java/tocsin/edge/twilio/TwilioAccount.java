package tocsin.edge.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An account of Twilio's, or of a service that speaks as it does.
///
/// @param sid the account's name, `AC` and 32 digits
/// @param token its secret: it signs in, and signs what Twilio posts
/// @param from the number that texts and calls come from
/// @param api where its API is, without a slash at the end
public record TwilioAccount(String sid, String token, String from, String api) {
  /// Where Twilio itself answers; `https://api.dublin.ie1.twilio.com` does for another region.
  public static final String API = "https://api.twilio.com";

  /// The header that signs in.
  public String authorization() {
    byte[] both = (sid + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /// Where a text (`Messages`) or a call (`Calls`) is posted to.
  public String address(String what) {
    return api + "/2010-04-01/Accounts/" + sid + "/" + what + ".json";
  }

  @Override
  public String toString() {
    return "account " + sid + " from " + from;
  }
}
