package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.Offer;
import tocsin.response.oncall.Shift;
import tocsin.response.people.Team;
import tocsin.response.words.UserId;

/// Shifts of a schedule that are to change hands, and the sentence in which somebody offers one.
///
/// @param open requests that wait
/// @param past what became of the last ones
/// @param shifts the reader's own next ones, each with where it can be offered
/// @param offered whose shift was picked; empty when none can be offered
/// @param swaps shifts of others that can be wanted in return
public record CoverBoard(
    List<CoverLine> open,
    List<String> past,
    List<Mine> shifts,
    Optional<Offered> offered,
    List<Choice> whom,
    List<Choice> swaps) {
  private static final Duration AHEAD = Duration.ofDays(60);
  private static final int SHOWN = 3;
  private static final int CHOICES = 60;

  /// A shift, and the page on which it is offered.
  public record Mine(String when, String href) {}

  /// What is offered.
  public record Offered(String who, String name, TimeRange during) {}

  /// An option of a form.
  public record Choice(String value, String says) {}

  static CoverBoard of(
      Scene s, Speaker speaker, List<CoverRequest> all, List<Team> teams, String picked) {
    List<CoverRequest> open = all.stream().filter(CoverRequest::isOpen).toList();
    List<Shift> ahead = s.plan().shifts(new TimeRange(s.now(), s.now().plus(AHEAD)));
    Optional<Offered> offered =
        s.view().draft().isEmpty() ? offered(s, speaker, picked) : Optional.empty();
    return new CoverBoard(
        open.stream().map(r -> CoverLine.of(r, speaker, s.people(), s.moments())).toList(),
        all.stream().filter(r -> !r.isOpen()).limit(SHOWN).map(r -> past(r, s)).toList(),
        ahead.stream()
            .filter(x -> speaker.isReader(x.user()))
            .limit(SHOWN)
            .map(x -> mine(x, s))
            .toList(),
        offered,
        offered.map(o -> whom(s, teams, new UserId(o.who()))).orElse(List.of()),
        offered.map(o -> swaps(s, ahead, o)).orElse(List.of()));
  }

  private static Optional<Offered> offered(Scene s, Speaker speaker, String picked) {
    return OverrideForm.range(picked)
        .filter(p -> p.until().isAfter(s.now()))
        .map(p -> p.contains(s.now()) ? new TimeRange(s.now(), p.until()) : p)
        .filter(p -> s.plan().shifts(p).size() == 1)
        .map(p -> s.plan().shifts(p).getFirst())
        .filter(x -> speaker.speaksFor(x.user()))
        .map(x -> new Offered(x.user().value(), s.people().name(x.user()), offered(x.during())));
  }

  /// Who is on call for years asks for a day of it, until they say something else.
  private static TimeRange offered(TimeRange shift) {
    return shift.length().compareTo(Offer.LONGEST) > 0
        ? new TimeRange(shift.from(), shift.from().plus(Duration.ofDays(1)))
        : shift;
  }

  private static Mine mine(Shift x, Scene s) {
    String pick = x.during().from() + "~" + x.during().until();
    return new Mine(s.moments().span(x.during()), s.view().with("pick", pick, "change"));
  }

  private static List<Choice> whom(Scene s, List<Team> teams, UserId but) {
    return Stream.of(
            Stream.of(new Choice("", "everybody in this schedule")),
            teams.stream().map(t -> new Choice("team/" + t.id(), "team " + People.shown(t.name()))),
            s.people().all().stream()
                .filter(u -> !u.id().equals(but))
                .map(u -> new Choice("user/" + u.id(), s.people().name(u.id()))))
        .flatMap(c -> c)
        .toList();
  }

  private static List<Choice> swaps(Scene s, List<Shift> ahead, Offered o) {
    Instant now = s.now();
    return ahead.stream()
        .filter(x -> x.during().from().isAfter(now) && !x.user().value().equals(o.who()))
        .filter(x -> !x.during().overlaps(o.during()))
        .limit(CHOICES)
        .map(x ->
            new Choice(
                x.user() + "~" + x.during().from() + "~" + x.during().until(),
                s.people().name(x.user()) + ", " + s.moments().span(x.during())))
        .toList();
  }

  private static String past(CoverRequest r, Scene s) {
    String shift = s.people().name(r.who()) + ", " + s.moments().span(r.shift()) + ": ";
    return shift
        + switch (r.state()) {
          case ACCEPTED -> "taken by " + r.taker().map(s.people()::name).orElse("somebody");
          case WITHDRAWN -> "withdrawn";
          case EXPIRED -> "nobody took it";
          case OPEN -> "open";
        };
  }

  /// True when there is nothing to show.
  public boolean isEmpty() {
    return open.isEmpty() && past.isEmpty() && shifts.isEmpty();
  }
}
