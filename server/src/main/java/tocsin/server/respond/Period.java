package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// When the incidents of a list started. Days are those of the reader's own clock.
public sealed interface Period {
  /// At any time.
  record Ever() implements Period {}

  /// Since midnight.
  record Today() implements Period {}

  /// So many times 24 hours back from now.
  record Lately(int days) implements Period {}

  /// Whole days, both included; an end that is not given is open.
  record Between(Optional<LocalDate> from, Optional<LocalDate> until) implements Period {}

  /// As it stands in the address.
  default String word() {
    return switch (this) {
      case Ever e -> "";
      case Today t -> "today";
      case Lately(int days) -> days + "d";
      case Between b -> "range";
    };
  }

  /// For the boxes of a range; empty text where it is open.
  default String first() {
    return this instanceof Between(var from, var until)
        ? from.map(LocalDate::toString).orElse("")
        : "";
  }

  /// As [#first], its last day.
  default String last() {
    return this instanceof Between(var from, var until)
        ? until.map(LocalDate::toString).orElse("")
        : "";
  }

  /// The first moment that belongs to it.
  default Instant from(Instant now, ZoneId zone) {
    return switch (this) {
      case Ever e -> Instant.EPOCH;
      case Today t -> now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
      case Lately(int days) -> now.minus(Duration.ofDays(days));
      case Between(var from, var until) ->
          from.map(d -> d.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH);
    };
  }

  /// The first moment after it; empty while it goes on.
  default Optional<Instant> until(ZoneId zone) {
    return switch (this) {
      case Ever e -> Optional.empty();
      case Today t -> Optional.empty();
      case Lately l -> Optional.empty();
      case Between(var from, var until) ->
          until.map(d -> d.plusDays(1).atStartOfDay(zone).toInstant());
    };
  }

  /// @param when a word of [#word]; any other stands for any time
  static Period of(String when, Optional<String> from, Optional<String> until) {
    return switch (when) {
      case "today" -> new Today();
      case "7d" -> new Lately(7);
      case "30d" -> new Lately(30);
      case "range" -> between(from.flatMap(Period::day), until.flatMap(Period::day));
      default -> new Ever();
    };
  }

  /// A range that was given the wrong way round is meant the other way.
  private static Period between(Optional<LocalDate> from, Optional<LocalDate> until) {
    boolean swapped = from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
    return swapped ? new Between(until, from) : new Between(from, until);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() >= 1970);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
