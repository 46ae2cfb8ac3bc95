package tocsin.server.oncall;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;

/// The sentence with choices, and the times of a shift: how they are filled and how they are read.
final class OverrideForm {
  private static final Duration LONG = Duration.ofDays(14);

  private OverrideForm() {}

  /// What was picked, or the shift that is on from now.
  static ScheduleForm filled(Scene s, String pick) {
    Optional<TimeRange> picked = range(pick);
    TimeRange during = picked.orElseGet(() -> usual(s));
    Optional<UserId> out = s.plan().at(during.from()).map(OnCall::user);
    Optional<Shift> shift =
        picked.flatMap(p ->
            s.plan().shifts(p).size() == 1
                ? SchedulePage.shiftAt(s.plan(), p.from()).filter(x -> x.during().equals(p))
                : Optional.empty());
    String who =
        s.reader()
            .filter(r -> !out.equals(Optional.of(r)))
            .or(() ->
                s.people().all().stream()
                    .map(u -> u.id())
                    .filter(u -> !out.equals(Optional.of(u)))
                    .findFirst())
            .map(UserId::value)
            .orElse("");
    return new ScheduleForm(
        out.isPresent() ? "swap" : "add",
        who,
        out.map(UserId::value).orElse(""),
        during,
        shift.map(x -> x.user().value()).orElse(""),
        picked.isPresent());
  }

  /// The rest of the shift that is on. One that goes on for long, as where a single person is
  /// always on call, is rarely meant whole.
  private static TimeRange usual(Scene s) {
    return SchedulePage.shiftAt(s.plan(), s.now())
        .map(shift -> shift.during().until())
        .filter(until -> until.isAfter(s.now()) && until.isBefore(s.now().plus(LONG)))
        .map(until -> new TimeRange(s.now(), until))
        .orElseGet(() -> new TimeRange(s.now(), s.now().plus(Duration.ofHours(8))));
  }

  /// A stretch as an address has it, `FROM~UNTIL`.
  static Optional<TimeRange> range(String text) {
    String[] parts = text.split("~", -1);
    try {
      return parts.length == 2
          ? Optional.of(new TimeRange(Instant.parse(parts[0]), Instant.parse(parts[1])))
              .filter(r -> !r.length().isZero())
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What a form was sent with; empty with a reason in `problem` otherwise.
  record Read(List<ScheduleOverride> overrides, String problem) {
    static Read faulty(String problem) {
      return new Read(List.of(), problem);
    }
  }

  static Read read(Scene s, Form form) {
    Moments m = new Moments(Moments.zone(form.get("zone")).orElse(s.moments().zone()));
    Optional<TimeRange> during = during(m, form);
    if (during.isEmpty()) {
      return Read.faulty("The times are missing, or the end is not after the beginning.");
    }
    if (during.get().length().compareTo(Duration.ofDays(366)) > 0) {
      return Read.faulty("An override lasts a year at most; change a layer instead.");
    }
    try {
      return form.get("act").equals("move")
          ? moved(s, form, during.get())
          : one(form, during.get());
    } catch (IllegalArgumentException e) {
      return Read.faulty("Choose a person first.");
    }
  }

  private static Read one(Form form, TimeRange during) {
    UserId who = new UserId(form.get("who"));
    if (form.get("kind").equals("swap") && form.get("who").equals(form.get("out"))) {
      return Read.faulty("Nobody can cover for themselves; choose two people.");
    }
    return new Read(
        List.of(
            switch (form.get("kind")) {
              case "add" -> new ScheduleOverride.Add(who, during);
              case "remove" -> new ScheduleOverride.Remove(who, during);
              default -> new ScheduleOverride.Swap(new UserId(form.get("out")), who, during);
            }),
        "");
  }

  private static Read moved(Scene s, Form form, TimeRange during) {
    Optional<TimeRange> was = range(form.get("was"));
    if (was.isEmpty()) {
      return Read.faulty("That shift is not there any more; look again.");
    }
    List<ScheduleOverride> all =
        ShiftMove.of(s.plan(), new UserId(form.get("who")), was.get(), during);
    return new Read(all, all.isEmpty() ? "The shift has these times already." : "");
  }

  /// Inputs know no seconds: an edge that was left alone is where it was to the second.
  static Optional<TimeRange> during(Moments m, Form form) {
    Optional<TimeRange> was = range(form.get("was"));
    Optional<Instant> from = edge(m, form.get("from"), was.map(TimeRange::from));
    Optional<Instant> until = edge(m, form.get("until"), was.map(TimeRange::until));
    return from.isPresent() && until.isPresent() && from.get().isBefore(until.get())
        ? Optional.of(new TimeRange(from.get(), until.get()))
        : Optional.empty();
  }

  private static Optional<Instant> edge(Moments m, String text, Optional<Instant> was) {
    return was.filter(w -> m.input(w).equals(text)).or(() -> moment(m, text));
  }

  /// A wall-clock time of the page's zone, or an instant.
  private static Optional<Instant> moment(Moments m, String text) {
    try {
      return text.endsWith("Z") ? Optional.of(Instant.parse(text)) : m.read(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
