package tocsin.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns texts into the values they mean, adding a fault for each that means nothing. After a fault
/// it goes on with a stand-in, so that the next fault is found too.
final class Checks {
  private static final int SHORTEST_KEY = 20;
  private static final int MOST_SERIES = 100_000_000;
  private static final long MOST_VALUES = 2_000_000_000;

  /// The answer must be written before HTTP gives up.
  private static final int MOST_SECONDS = 55;

  private static final long MOST_COUNTED = 999_999_999_999L;
  private static final List<String> SECURITY = List.of("none", "starttls", "tls");

  private static final Pattern TELEPHONE =
      Pattern.compile("(AC[0-9a-zA-Z]{1,64})\\s*,\\s*(\\+\\d{5,15}|\\d{3,8}|[A-Za-z0-9 ]{3,11})");

  private final Map<Key, Given> given;
  private final List<String> faults;

  Checks(Map<Key, Given> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  Settings settings() {
    return new Settings(
        path(Key.DATA).orElse(Path.of(Key.DATA.standard())),
        http(),
        listen(Key.CARBON),
        listen(Key.PICKLE),
        off(Key.STATSD),
        listen(Key.MAIL_IN),
        url(Key.PUBLIC_URL),
        existing(Key.STORAGE_SCHEMAS),
        existing(Key.STORAGE_AGGREGATION),
        new Keeping(durability(), diskBytes(), isOn(Key.OWN_METRICS)),
        limits(),
        questions(),
        smtp(),
        telephone(),
        slack(),
        hosts(),
        adminKey());
  }

  private Given of(Key key) {
    return given.getOrDefault(key, new Given(key.standard(), "--" + key.text()));
  }

  private Optional<Given> chosen(Key key) {
    return Optional.of(of(key)).filter(g -> !g.value().isBlank() && !g.value().equals("none"));
  }

  private void fault(Given g, String expected) {
    faults.add(g.place() + ": '" + g.value() + "' (expected: " + expected + ")");
  }

  private Listen http() {
    Listen listen = listen(Key.HTTP);
    if (listen instanceof Listen.Off) {
      fault(of(Key.HTTP), "HOST:PORT; pages and APIs cannot be switched off");
    }
    return listen;
  }

  private Listen off(Key key) {
    chosen(key).ifPresent(g -> fault(g, "none; this listener is not built yet"));
    return new Listen.Off();
  }

  private Listen listen(Key key) {
    return chosen(key).<Listen>map(g -> address(g, g.value())).orElseGet(Listen.Off::new);
  }

  // A port alone means this machine only: opening a door to the network is said aloud.
  private Listen.At address(Given g, String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? "127.0.0.1" : text.substring(0, colon);
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    int port = number(text.substring(colon + 1));
    if (bare.isEmpty() || port < 0 || port > 65_535) {
      fault(g, "HOST:PORT with a port from 0 to 65535, such as 127.0.0.1:8080 or 0.0.0.0:8080");
    }
    return new Listen.At(bare, port);
  }

  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
  }

  private Optional<URI> url(Key key) {
    return chosen(key).flatMap(this::url);
  }

  private Optional<URI> url(Given g) {
    try {
      URI uri = new URI(g.value().replaceAll("/+$", ""));
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Said below, like every other text that is no address.
    }
    fault(g, "an address such as https://tocsin.example.com");
    return Optional.empty();
  }

  private Optional<Path> path(Key key) {
    return chosen(key).flatMap(this::path);
  }

  private Optional<Path> path(Given g) {
    try {
      return Optional.of(Path.of(g.value()));
    } catch (InvalidPathException e) {
      fault(g, "a path: " + e.getReason());
      return Optional.empty();
    }
  }

  private Optional<Path> existing(Key key) {
    Optional<Path> path = path(key);
    path.filter(p -> !Files.isReadable(p))
        .ifPresent(p -> fault(of(key), "a file that can be read"));
    return path;
  }

  private Keeping.Durability durability() {
    Given g = of(Key.DURABILITY);
    if (!g.value().matches("kill|power")) {
      fault(g, "kill or power");
    }
    return g.value().equals("power") ? Keeping.Durability.POWER : Keeping.Durability.KILL;
  }

  private boolean isOn(Key key) {
    Given g = of(key);
    if (!g.value().matches("on|off|true|false")) { // YAML reads on as true
      fault(g, "on or off");
    }
    return g.value().matches("on|true");
  }

  private long diskBytes() {
    return bytes(chosen(Key.DISK_BUDGET), "20G, or none").orElse(Long.MAX_VALUE);
  }

  private OptionalLong bytes(Optional<Given> g, String such) {
    OptionalLong bytes = g.map(b -> ByteSize.parse(b.value())).orElse(OptionalLong.empty());
    g.filter(b -> bytes.isEmpty())
        .ifPresent(b -> fault(b, "a number and M, G or T, such as " + such));
    return bytes;
  }

  private Limits limits() {
    return new Limits(
        (int) count(Key.MAX_SERIES, MOST_SERIES),
        count(Key.MAX_SERIES_OF_SOURCE, Long.MAX_VALUE),
        count(Key.MAX_SAMPLES, Long.MAX_VALUE),
        count(Key.MAX_SAMPLES_OF_SOURCE, Long.MAX_VALUE),
        bytes(chosen(Key.MEMORY_BUDGET).filter(g -> !g.value().equals("auto")), "1G, or auto"));
  }

  private Questions questions() {
    Optional<Given> values = chosen(Key.MAX_QUERY_VALUES).filter(g -> !g.value().equals("auto"));
    return new Questions(
        (int) count(of(Key.MAX_QUERY_SERIES), MOST_SERIES),
        values.isPresent()
            ? OptionalLong.of(count(values.get(), MOST_VALUES))
            : OptionalLong.empty(),
        (int) count(of(Key.MAX_QUERY_SECONDS), MOST_SECONDS),
        kept(of(Key.QUERY_CACHE)));
  }

  private OptionalLong kept(Given g) {
    return switch (g.value()) {
      case "auto" -> OptionalLong.empty();
      case "none" -> OptionalLong.of(0);
      default -> OptionalLong.of(count(g, MOST_VALUES));
    };
  }

  private long count(Given g, long most) {
    long count = positive(g.value());
    if (count < 1 || count > most) {
      fault(g, "a number from 1 to " + most);
    }
    return count;
  }

  /// @param most what none means
  private long count(Key key, long most) {
    Optional<Given> g = chosen(key);
    long count = g.map(c -> positive(c.value())).orElse(most);
    g.filter(c -> count < 1 || count > most)
        .ifPresent(
            c -> fault(c, "a number from 1 to " + Math.min(most, MOST_COUNTED) + ", or none"));
    return count;
  }

  private static long positive(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
  }

  private Optional<Smtp> smtp() {
    return chosen(Key.SMTP)
        .map(g -> {
          int comma = g.value().indexOf(',');
          String server = comma < 0 ? g.value() : g.value().substring(0, comma);
          Listen.At at = address(g, server);
          String from = comma < 0 ? "tocsin@" + at.host() : g.value().substring(comma + 1).strip();
          if (from.indexOf('@') < 1) {
            fault(g, "HOST:PORT,FROM with a sender such as tocsin@example.com");
          }
          return new Smtp(
              at.host(),
              at.port(),
              from,
              security(),
              chosen(Key.SMTP_USER).map(Given::value),
              chosen(Key.SMTP_PASSWORD).map(Given::value));
        });
  }

  private Optional<Telephone> telephone() {
    return chosen(Key.TWILIO)
        .map(g -> {
          Matcher form = TELEPHONE.matcher(g.value());
          String token = chosen(Key.TWILIO_TOKEN).map(Given::value).orElse("");
          if (!form.matches()) {
            fault(g, "SID,NUMBER such as AC0123...,+15005550006");
            return new Telephone("", "", "", "", false);
          }
          if (token.isEmpty()) {
            faults.add(g.place() + ": without --twilio-token (expected: TWILIO_TOKEN as well)");
          }
          String api = of(Key.TWILIO_API).value().replaceFirst("/+$", "");
          boolean asks = isOn(Key.TWILIO_ASKS);
          return new Telephone(form.group(1), form.group(2), token, api, asks);
        });
  }

  private Optional<Slack> slack() {
    Optional<Given> token = chosen(Key.SLACK_TOKEN);
    Stream.of(
            Key.SLACK_SIGNING_SECRET,
            Key.SLACK_COMMANDS,
            Key.SLACK_EVENTS,
            Key.SLACK_PEOPLE,
            Key.SLACK_GROUPS,
            Key.SLACK_CHANNELS)
        .flatMap(k -> chosen(k).stream())
        .filter(g -> token.isEmpty() && !g.value().matches("off|false"))
        .forEach(
            g -> faults.add(g.place() + ": without --slack-token (expected: SLACK_TOKEN as well)"));
    return token.map(g ->
        new Slack(
            of(Key.SLACK_URL).value().replaceAll("/+$", ""),
            g.value(),
            chosen(Key.SLACK_SIGNING_SECRET).map(Given::value),
            slackUses()));
  }

  private SlackUses slackUses() {
    return new SlackUses(
        signed(Key.SLACK_COMMANDS),
        signed(Key.SLACK_EVENTS),
        isOn(Key.SLACK_PEOPLE),
        channels(),
        groups());
  }

  private SlackChannels channels() {
    Given g = of(Key.SLACK_CHANNELS);
    try {
      return SlackChannels.of(g.value());
    } catch (IllegalArgumentException e) {
      fault(g, SlackChannels.FORM);
      return new SlackChannels(false, 0);
    }
  }

  private Map<String, List<String>> groups() {
    Optional<Given> given = chosen(Key.SLACK_GROUPS);
    Optional<Map<String, List<String>>> groups = given.flatMap(g -> GroupsText.read(g.value()));
    given.filter(_ -> groups.isEmpty()).ifPresent(g -> fault(g, GroupsText.FORM));
    return groups.orElse(Map.of());
  }

  /// What Slack posts to us counts only with its signature.
  private boolean signed(Key key) {
    boolean on = isOn(key);
    if (on && chosen(Key.SLACK_SIGNING_SECRET).isEmpty()) {
      faults.add(
          of(key).place()
              + ": without --slack-signing-secret (expected: SLACK_SIGNING_SECRET as well)");
    }
    return on;
  }

  private String security() {
    Given g = of(Key.SMTP_SECURITY);
    if (!SECURITY.contains(g.value())) {
      fault(g, "none, starttls or tls");
    }
    return g.value();
  }

  private List<String> hosts() {
    return chosen(Key.OUTBOUND_ALLOWED).stream()
        .flatMap(g -> Arrays.stream(g.value().split(",", -1)))
        .map(String::strip)
        .filter(h -> !h.isEmpty())
        .toList();
  }

  // The key itself is a secret and is not repeated in the message.
  private Optional<String> adminKey() {
    Optional<Given> g = chosen(Key.ADMIN_KEY);
    g.filter(k -> !k.value().matches("[!-~]{" + SHORTEST_KEY + ",200}"))
        .ifPresent(k ->
            faults.add(
                k.place() + ": unfit (expected: 20 to 200 printable characters, no spaces)"));
    return g.map(Given::value);
  }
}
