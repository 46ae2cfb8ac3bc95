package tocsin.response.oncall;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Calendar.Source;
import tocsin.response.words.UserId;

/// The JSON of a calendar: `{"address": "https://..."}`, `{"text": "BEGIN:VCALENDAR..."}`, or
/// shifts alone, as `{"shifts": [{"user": "ana", "from": ..., "until": ...}]}`; and the form in
/// which it is kept.
final class CalendarText {
  private static final int MOST_SHIFTS = 5_000;
  private static final int LONGEST = 200_000;

  private CalendarText() {}

  /// @param instant reads a time on the schedule's clock
  static Calendar read(Fields f, int index, Function<String, Instant> instant) {
    Source source = source(f);
    List<Shift> shifts = new ArrayList<>();
    for (Fields s : f.objects("shifts")) {
      shift(s, instant).ifPresent(shifts::add);
    }
    shifts.sort(Comparator.comparing(s -> s.during().from()));
    for (int i = 1; i < shifts.size(); i++) {
      if (shifts.get(i).during().overlaps(shifts.get(i - 1).during())) {
        f.fault(
            "shifts",
            "one begins at "
                + shifts.get(i).during().from()
                + " (expected: when the one before ends)");
      }
    }
    if (shifts.size() > MOST_SHIFTS) {
      f.fault("shifts", shifts.size() + " (expected: at most " + MOST_SHIFTS + ")");
    }
    return new Calendar(
        f.optional("id", CalendarText::id).orElse("calendar-" + index),
        source,
        shifts,
        f.list("strangers", t -> t),
        f.object("stale")
            .flatMap(s ->
                s.required("since", Instant::parse)
                    .map(at -> new Calendar.Stale(at, s.optional("why", t -> t).orElse("")))));
  }

  private static Source source(Fields f) {
    Fields s = f.object("source").orElse(f);
    Optional<String> address = s.optional("url", CalendarText::url);
    address = address.isPresent() ? address : s.optional("address", CalendarText::url);
    Optional<String> text = s.optional("text", CalendarText::text);
    if (address.isPresent() && text.isPresent()) {
      f.fault("", "(expected: address or text, not both)");
    }
    return address
        .<Source>map(Source.Address::new)
        .or(() -> text.map(Source.Pasted::new))
        .orElseGet(Source.Fixed::new);
  }

  private static Optional<Shift> shift(Fields f, Function<String, Instant> instant) {
    Fields d = f.object("during").orElse(f);
    var from = d.required("from", instant);
    var until = d.required("until", instant);
    var user = f.required("user", UserId::new);
    if (from.isEmpty() || until.isEmpty() || user.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      f.fault("until", "'" + until.get() + "' (expected: after from, " + from.get() + ")");
      return Optional.empty();
    }
    return Optional.of(new Shift(new TimeRange(from.get(), until.get()), user.get()));
  }

  private static String id(String text) {
    if (!text.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: at most 40 letters, digits and '-')");
    }
    return text;
  }

  private static String text(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST + ")");
    }
    return text;
  }

  /// `webcal:` is what calendar programs call https.
  private static String url(String text) {
    String plain = text.strip().replaceFirst("^(?i)webcals?:", "https:");
    try {
      URI uri = URI.create(plain);
      if (uri.getHost() != null
          && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return plain;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one message for every address that cannot be called.
    }
    throw new IllegalArgumentException(
        "'" + text + "' (expected: an address such as https://calendar.example.org/oncall.ics)");
  }
}
