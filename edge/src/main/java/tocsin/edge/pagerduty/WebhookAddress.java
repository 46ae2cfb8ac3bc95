package tocsin.edge.pagerduty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/// Where a subscription is delivered, as it is given. Pure.
final class WebhookAddress {
  private static final int LONGEST = 2_000;

  private WebhookAddress() {}

  static String of(String text, List<String> faults) {
    if (!isGood(text)) {
      faults.add(
          "delivery_method.url: '"
              + text
              + "' (expected: an http or https address without a password, at most "
              + LONGEST
              + " characters)");
    }
    return text;
  }

  private static boolean isGood(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && Set.of("http", "https").contains(uri.getScheme())
          && uri.getUserInfo() == null
          && text.length() <= LONGEST;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
