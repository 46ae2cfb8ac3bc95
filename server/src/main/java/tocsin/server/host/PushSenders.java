package tocsin.server.host;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.edge.push.PushSender;
import tocsin.server.secret.PushKeys;
import tocsin.server.settings.Settings;
import tocsin.server.settings.Smtp;

/// Who this server is for vendors of browsers: its key, and whom they write to about it.
final class PushSenders {
  private static final Pattern MAIL = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

  private PushSenders() {}

  static PushSender of(Settings settings, PushKeys keys) {
    return new PushSender(keys.publicKey(), keys.privateKey(), contact(settings));
  }

  /// The address of the server where it is public, or where its mail comes from. Vendors want one,
  /// and some look at its form only.
  private static String contact(Settings settings) {
    return settings
        .publicUrl()
        .map(Object::toString)
        .filter(url -> url.startsWith("https://"))
        .or(() -> settings.smtp().map(Smtp::from).flatMap(PushSenders::mail))
        .orElse("mailto:tocsin@localhost");
  }

  private static Optional<String> mail(String from) {
    Matcher mail = MAIL.matcher(from);
    return mail.find() ? Optional.of("mailto:" + mail.group()) : Optional.empty();
  }
}
