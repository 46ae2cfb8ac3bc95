package tocsin.response.downtime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.oncall.WallText;

/// The JSON of when a downtime is: `from` and `until`, or `from` and `"untilISay": true`, or
/// `recurring` with a `zone`.
final class WhenText {
  private static final When NONE = new When.UntilISay(Instant.EPOCH);
  private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

  private WhenText() {}

  static When read(Fields f) {
    List<Fields> recurring = f.objects("recurring");
    if (!recurring.isEmpty()) {
      return recurring(f, recurring);
    }
    Instant from = f.required("from", DowntimeText::instant).orElse(Instant.EPOCH);
    boolean open = f.flag("untilISay").orElse(false) || stored(f);
    Optional<Instant> until = f.optional("until", DowntimeText::instant);
    if (open == until.isPresent()) {
      f.fault("until", "(expected: an end, or \"untilISay\": true when only a person ends it)");
      return NONE;
    }
    if (open) {
      return new When.UntilISay(from);
    }
    if (!from.isBefore(until.get())) {
      f.fault("until", "'" + until.get() + "' (expected: after " + from + ")");
      return NONE;
    }
    return new When.Once(from, until.get());
  }

  private static boolean stored(Fields f) {
    return f.optional("kind", k -> k.startsWith("until")).orElse(false);
  }

  private static When recurring(Fields f, List<Fields> rules) {
    ZoneId zone = f.required("zone", WallText::zone).orElse(ZoneId.of("UTC"));
    List<Recurrence> of = rules.stream().flatMap(r -> one(r).stream()).toList();
    if (of.isEmpty() || of.size() > 5) {
      f.fault("recurring", rules.size() + " rules (expected: 1 to 5 whole ones)");
      return NONE;
    }
    return new When.Recurring(of, zone);
  }

  private static Optional<Recurrence> one(Fields r) {
    String rule =
        r.required("rule", t -> RecurrenceText.read(t).interval() > 0 ? t.strip() : "")
            .orElse("FREQ=DAILY");
    LocalDateTime start = r.required("start", WhenText::wall).orElse(NEVER);
    Duration duration = r.required("duration", Spans::parse).orElse(Duration.ofHours(1));
    try {
      return Optional.of(new Recurrence(rule, start, duration));
    } catch (IllegalArgumentException e) {
      r.fault("duration", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static LocalDateTime wall(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a time on the wall such as 2026-06-06T22:00)", e);
    }
  }
}
