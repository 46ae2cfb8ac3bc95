package tocsin.bench.peer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A language in which a server is asked.
public interface Flavour {
  String name();

  /// Where it is asked, on this machine.
  int port();

  /// What stands after `GET`.
  String path(Question question, Pick pick);

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
