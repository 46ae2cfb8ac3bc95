package tocsin.response.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The values of variables for one transition.
record Inputs(Transition t) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// What a variable shows; empty text when it has no value here.
  String text(String name) {
    return moment(name)
        .filter(m -> !name.endsWith("_epoch"))
        .map(UTC::format)
        .or(() -> number(name).map(Figures::plain))
        .or(() -> words(name))
        .orElse("");
  }

  Optional<Double> number(String name) {
    Thresholds has = t.thresholds();
    return switch (name) {
      case "value" -> t.value();
      case "threshold" -> has.passed(t.from(), t.to());
      case "warn_threshold" -> has.warn();
      case "alert_recovery_threshold" -> has.alertRecovery();
      case "warn_recovery_threshold" -> has.warnRecovery();
      case "ok_threshold" -> has.ok();
      case "triggered_duration_sec" ->
          Optional.of((double) t.triggered().lasting(t.at()).toSeconds());
      case "first_triggered_at_epoch", "last_triggered_at_epoch" ->
          moment(name).map(m -> (double) m.toEpochMilli());
      default -> leg(name, "value").flatMap(Transition.Leg::value);
    };
  }

  /// One of the two moments, with or without `_epoch`.
  Optional<Instant> moment(String name) {
    return switch (name) {
      case "first_triggered_at", "first_triggered_at_epoch" -> t.triggered().first();
      case "last_triggered_at", "last_triggered_at_epoch" -> t.triggered().last();
      default -> Optional.empty();
    };
  }

  private Optional<String> words(String name) {
    if (name.equals("comparator")) {
      return Optional.of(t.comparator());
    }
    if (name.equals("check_message")) {
      return t.checkMessage();
    }
    return leg(name, "status")
        .map(l -> l.state().words())
        .or(() -> found(t.more(), name))
        .or(() ->
            name.endsWith(".name")
                ? found(t.group(), name.substring(0, name.length() - ".name".length()))
                : Optional.empty());
  }

  private Optional<Transition.Leg> leg(String name, String field) {
    int dot = name.indexOf('.');
    return dot > 0 && name.substring(dot + 1).equals(field)
        ? Optional.ofNullable(t.parts().get(name.substring(0, dot)))
        : Optional.empty();
  }

  private static Optional<String> found(Map<String, String> map, String name) {
    return Optional.ofNullable(map.get(name));
  }
}
