package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.ground.time.TimeRange;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.UserId;
import tocsin.server.oncall.Grid.Band;
import tocsin.server.page.Words;

/// The overview of all schedules.
///
/// @param all how many there are; `lines` may be fewer
/// @param words what was searched for
public record Overview(
    List<OverviewLine> lines,
    int all,
    String words,
    Moments moments,
    Instant now,
    boolean canCover) {
  /// @param look class of a person's colour; `gap` where nobody is
  public record Piece(Band place, String look) {}

  public record Gap(
      String schedule, String name, TimeRange during, String when, String lasts, String cover) {}

  /// Who looks, and when.
  record Reader(People people, Moments moments, Optional<UserId> user, Instant now) {}

  static OverviewLine line(Document d, Directory directory, Reader reader) {
    Schedule schedule = Books.schedule(d);
    var plan = new FinalSchedule(schedule);
    TimeRange ahead = new TimeRange(reader.now(), reader.now().plus(SchedulePage.AHEAD));
    Scale scale = new Scale(ahead);
    List<TimeRange> open = plan.gaps(ahead);
    List<Piece> bar =
        java.util.stream.Stream.concat(
                plan.shifts(ahead).stream()
                    .map(s ->
                        new Piece(scale.place(s.during()), Words.personClass(s.user().value()))),
                open.stream().map(g -> new Piece(scale.place(g), "gap")))
            .toList();
    String name = People.shown(schedule.name());
    return new OverviewLine(
        d.id(),
        name,
        Turn.of(plan, reader.now()),
        reader.people(),
        bar,
        open.stream().map(g -> gap(d.id(), name, g, reader.moments())).toList(),
        PolicyUses.of(directory, schedule.id()));
  }

  private static Gap gap(String id, String name, TimeRange g, Moments m) {
    String pick = g.from() + "~" + g.until();
    return new Gap(
        id,
        name,
        g,
        m.span(g),
        Spans.words(g.length()),
        "/schedules/" + id + "?pick=" + View.encoded(pick) + "#change");
  }

  /// Gaps of every schedule that a policy asks, soonest first.
  public List<Gap> gaps() {
    return lines.stream()
        .filter(l -> !l.uses().isEmpty())
        .flatMap(l -> l.gaps().stream())
        .sorted(Comparator.comparing(g -> g.during().from()))
        .toList();
  }

  /// The one plain sentence.
  public String sentence() {
    List<Gap> gaps = gaps();
    if (lines.isEmpty()) {
      return "No schedule says who is on call yet.";
    }
    if (gaps.isEmpty()) {
      return "Somebody is on call everywhere for the next 14 days.";
    }
    Duration open =
        gaps.stream().map(g -> g.during().length()).reduce(Duration.ZERO, Duration::plus);
    return gaps.size() == 1
        ? "One gap in the next 14 days: " + Spans.words(open) + " without anybody on call."
        : gaps.size()
            + " gaps in the next 14 days: "
            + Spans.words(open)
            + " without anybody on call.";
  }

  /// The clock of somebody, such as `04:12`.
  public String local(OverviewLine line, UserId user) {
    return new Moments(line.people().zone(user)).at(now, "minute");
  }

  public String zone(OverviewLine line, UserId user) {
    return line.people().zone(user).getId();
  }

  public boolean isNight(OverviewLine line, UserId user) {
    return new Moments(line.people().zone(user)).isNight(now);
  }
}
