package tocsin.sim.player;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Forms of Slack's Web API, as what they mean.
final class SlackForm {
  /// Fields with which some clients say what is so without them: switches that are off anyway.
  private static final Map<String, String> ANYWAY = Map.of("link_names", "0", "return_im", "0");

  private SlackForm() {}

  static Map<String, String> of(String body) {
    var form = new LinkedHashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        form.put(decoded(parts[0]), decoded(parts[parts.length - 1]));
      }
    }
    return form;
  }

  /// Without what is so anyway: switches that are off, the token that stands in the header as well,
  /// and the workspace, which is that of the token.
  static Map<String, String> meant(String body, String token) {
    Map<String, String> form = of(body);
    ANYWAY.forEach(form::remove);
    form.remove("token", token);
    form.remove("team_id", "T0001");
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
