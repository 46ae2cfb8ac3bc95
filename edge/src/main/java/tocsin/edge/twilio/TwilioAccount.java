package tocsin.edge.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Whose messages and calls they are.
///
/// @param base where the API is, such as `https://api.twilio.com`; without a slash at the end
/// @param from the number that they come from
public record TwilioAccount(String base, String sid, String token, String from) {
  /// The `Authorization` header.
  String authorization() {
    byte[] pair = (sid + ":" + token).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return base + " " + sid + " " + from;
  }
}
