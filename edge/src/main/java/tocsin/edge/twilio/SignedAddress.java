package tocsin.edge.twilio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of one address that Twilio may have signed: its own parts do not agree whether the
/// port belongs to it, and its libraries take each of these. Pure.
final class SignedAddress {
  private static final Pattern PARTS =
      Pattern.compile("(https?)(://[^/?#]*?)(:\\d+)?((?:[/?#].*)?)", Pattern.DOTALL);

  private SignedAddress() {}

  /// The address as it is comes first.
  static Set<String> forms(String address) {
    Matcher m = PARTS.matcher(address);
    if (!m.matches()) {
      return Set.of(address);
    }
    String port = m.group(1).equals("https") ? ":443" : ":80";
    String without = m.group(1) + m.group(2) + m.group(4);
    String with = m.group(1) + m.group(2) + port + m.group(4);
    boolean usual = m.group(3) == null || m.group(3).equals(port);
    return new LinkedHashSet<>(usual ? List.of(address, without, with) : List.of(address, without));
  }
}
