package tocsin.response.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequest.State;
import tocsin.response.words.UserId;

/// Says what is told of a request for cover, as it stands when it is told. Pure.
///
/// @param schedule what it is called
public record CoverText(Reader reader, String schedule, CoverRequest request) {
  /// To one who was asked; empty when nobody waits for their answer any more.
  public Optional<Told> asked(String key, Instant now) {
    if (!request.waitsFor(reader.user()) || !now.isBefore(request.expiresAt())) {
      return Optional.empty();
    }
    boolean swaps = request.inReturn().isPresent();
    String subject =
        "%s asks you to %s a shift for %s"
            .formatted(reader.name(request.who()), swaps ? "swap" : "take", Reader.cut(schedule));
    String back =
        request.inReturn().map(t -> " In return they take " + reader.span(t) + ".").orElse("");
    String text =
        reader.span(request.rest(now))
            + reader.inZone()
            + "."
            + back
            + " Answer before "
            + reader.at(request.expiresAt())
            + "."
            + Reader.note(request.note());
    return told(key, subject, text);
  }

  /// To the one whose shift it is; empty while nobody has answered.
  public Optional<Told> became(String key) {
    String of = " your shift for " + Reader.cut(schedule);
    return switch (request.state()) {
      case OPEN ->
          request.declined().isEmpty()
              ? Optional.empty()
              : told(key, reader.names(request.declined()) + " cannot take" + of, span() + left());
      case ACCEPTED ->
          told(
              key,
              request.taker().map(reader::name).orElse("Somebody") + " takes" + of,
              span()
                  + request
                      .inReturn()
                      .map(t -> " In return you have " + reader.span(t) + ".")
                      .orElse(""));
      case WITHDRAWN -> told(key, "Nobody is asked any more to take" + of, span() + stays());
      case EXPIRED -> told(key, "Nobody took" + of, span() + stays());
    };
  }

  /// To the one for whom somebody else accepted it.
  public Optional<Told> given(String key) {
    if (request.state() != State.ACCEPTED || !request.taker().equals(Optional.of(reader.user()))) {
      return Optional.empty();
    }
    UserId who = request.who();
    String back =
        request
            .inReturn()
            .map(t -> " In return " + reader.name(who) + " has " + reader.span(t) + ".")
            .orElse("");
    return told(
        key,
        "You take a shift of " + reader.name(who) + " for " + Reader.cut(schedule),
        span() + " It was accepted in your name." + back);
  }

  private String span() {
    return reader.span(request.shift()) + reader.inZone() + ".";
  }

  private static String stays() {
    return " It stays yours.";
  }

  private String left() {
    List<UserId> left =
        request.asked().stream().filter(u -> !request.declined().contains(u)).toList();
    return switch (left.size()) {
      case 0 -> " Nobody else was asked: it stays yours.";
      case 1 -> " One other has not answered.";
      default -> " " + left.size() + " others have not answered.";
    };
  }

  private Optional<Told> told(String key, String subject, String text) {
    return Optional.of(new Told(key, request.schedule(), subject, text));
  }
}
