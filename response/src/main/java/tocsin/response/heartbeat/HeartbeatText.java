package tocsin.response.heartbeat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.oncall.WallText;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// The JSON of a heartbeat, read with all its faults at once: `every` or `cron` with a `zone`, and
/// as it is stored, `rhythm`.
final class HeartbeatText {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration USUAL_GRACE = Duration.ofMinutes(1);
  private static final int LONGEST_NAME = 200;

  private HeartbeatText() {}

  static Heartbeat read(String json) {
    Fields f = Fields.of(json);
    String id = f.required("id", t -> new ServiceId(t).value()).orElse("faulty");
    var heartbeat =
        new Heartbeat(
            id,
            f.optional("name", HeartbeatText::name).orElse(id),
            f.required("service", ServiceId::new).orElse(new ServiceId("faulty")),
            rhythm(f),
            f.optional("grace", HeartbeatText::span).orElse(USUAL_GRACE),
            f.choice("severity", Severity.class).orElse(Severity.SEV3),
            f.choice("urgency", Urgency.class),
            f.flag("paused").orElse(false));
    f.check("heartbeat");
    return heartbeat;
  }

  private static Rhythm rhythm(Fields f) {
    Fields from = f.object("rhythm").orElse(f);
    Optional<Duration> every =
        from.optional("every", HeartbeatText::span)
            .or(() -> from.optional("time", HeartbeatText::span));
    Optional<String> cron = from.optional("cron", HeartbeatText::cron);
    ZoneId zone = from.optional("zone", WallText::zone).orElse(ZoneId.of("UTC"));
    if (every.isEmpty() == cron.isEmpty()) {
      f.fault("every", "and cron (expected: one of them, such as 5m or 0 3 * * *)");
    }
    return cron.<Rhythm>map(c -> new Rhythm.At(c, zone))
        .orElseGet(() -> new Rhythm.Every(every.orElse(SHORTEST)));
  }

  private static String cron(String text) {
    return Cron.parse(text).hours().isEmpty() ? "" : text.strip();
  }

  private static Duration span(String text) {
    Duration span = Spans.parse(text);
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 10s to 400d)");
    }
    return span;
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST_NAME + ")");
    }
    return text.strip();
  }
}
