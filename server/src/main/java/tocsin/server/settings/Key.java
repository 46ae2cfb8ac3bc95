package tocsin.server.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The settings by name. One name gives all three spellings: `public-url` in the file,
/// `TOCSIN_PUBLIC_URL` in the environment, `--public-url` as a flag.
public enum Key {
  DATA("./data", "directory of all that is kept"),
  HTTP("0.0.0.0:8080", "pages and APIs: HOST:PORT; 0 picks a free port"),
  CARBON("127.0.0.1:2003", "carbon plaintext, TCP and UDP: HOST:PORT, or none"),
  PICKLE("127.0.0.1:2004", "carbon pickle, TCP: HOST:PORT, or none"),
  STATSD("none", "StatsD: only none for now"),
  MAIL_IN("none", "alerts by mail, SMTP: HOST:PORT, or none"),
  PUBLIC_URL("", "address people reach this server at, for links in pages"),
  STORAGE_SCHEMAS("", "Graphite's storage-schemas.conf: how finely and how long"),
  STORAGE_AGGREGATION("", "Graphite's storage-aggregation.conf: how points are rolled up"),
  DURABILITY("kill", "what samples survive: kill (of the process), or power (cuts, too)"),
  DISK_BUDGET("none", "most bytes of samples, such as 20G; the oldest go, or none"),
  OWN_METRICS("on", "whether its own figures are kept as series, tocsin.*: on or off"),
  MEMORY_BUDGET("auto", "bytes outside the heap for names and newest samples, such as 1G, or auto"),
  MAX_SERIES("2000000", "most series; further new ones are refused and counted"),
  MAX_SERIES_OF_SOURCE("none", "most new series that one sender makes after a start, or none"),
  MAX_SAMPLES("none", "most samples a second in all, over a minute, or none"),
  MAX_SAMPLES_OF_SOURCE("none", "most samples a second of one sender, or none"),
  MAX_QUERY_SERIES("50000", "most series that one question reads"),
  MAX_QUERY_VALUES("auto", "most values that one question reads and makes, or auto, by the heap"),
  MAX_QUERY_SECONDS("30", "how long one question may take, from 1 to 55"),
  QUERY_CACHE("auto", "values kept of answers for questions like them, auto by the heap, or none"),
  SMTP("", "mail server: HOST:PORT, or HOST:PORT,FROM"),
  SMTP_SECURITY("none", "to the mail server: none, starttls or tls"),
  SMTP_USER("", "who signs in to the mail server"),
  SMTP_PASSWORD("", "with which password; better in the environment than as a flag"),
  TWILIO("", "telephone, for texts and calls: SID,NUMBER of a Twilio account"),
  TWILIO_TOKEN("", "that account's auth token; better in the environment than as a flag"),
  TWILIO_API("https://api.twilio.com", "where that account's API is, such as another region's"),
  TWILIO_ASKS("off", "whether a call asks here what to say when it is taken: on or off"),
  SLACK_TOKEN("", "token of a Slack app's bot, xoxb-...; better in the environment"),
  SLACK_SIGNING_SECRET("", "signing secret of that app, for buttons; better in the environment"),
  SLACK_COMMANDS("off", "whether /tocsin in Slack, and its window, do something: on or off"),
  SLACK_EVENTS("off", "whether whoever writes to the app in a channel is answered: on or off"),
  SLACK_PEOPLE("off", "whether people are found in Slack by their mail address: on or off"),
  SLACK_GROUPS("none", "user groups kept to who is on call: GROUP=SCHEDULE,... or none"),
  SLACK_CHANNELS("none", "channels of incidents in Slack: none, ask, or the least bad, as SEV2"),
  SLACK_URL("https://slack.com", "where Slack's API is"),
  OUTBOUND_ALLOWED("", "internal hosts that pages may be posted to, with commas between"),
  ADMIN_KEY("", "bearer key of an administrator, made at the first start");

  private final String standard;
  private final String meaning;

  Key(String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }

  /// Its name in the file, and after `--`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Its name in the environment.
  public String environment() {
    return "TOCSIN_" + name();
  }

  /// The value when nobody says anything; empty for none.
  public String standard() {
    return standard;
  }

  /// What it is, in a line for the help.
  public String meaning() {
    return meaning;
  }

  static Optional<Key> of(String text) {
    return Arrays.stream(values()).filter(k -> k.text().equals(text)).findFirst();
  }
}
