package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.UserId;
import tocsin.server.oncall.Rehearsal.Happening;

/// A rehearsal as a timeline.
public record RehearsalLines(PolicyPage.Stage stage, Instant start, Optional<UserId> answers) {
  /// @param after since the incident opened, such as `5:00`
  /// @param dot class of the mark
  public record Line(String after, String dot, String icon, String strong, String says) {}

  List<Line> of(List<Happening> all) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("0:00", "dot--crit", "fire", "An incident", "opens"));
    for (Happening h : all) {
      line(h).ifPresent(lines::add);
    }
    Happening last = all.getLast();
    if (last.fact() instanceof PagingFact.PageDue p
        && answers.filter(p.user()::equals).isPresent()) {
      lines.add(
          new Line(
              after(last), "dot--ok", "check", name(p.user()), "answers; nobody else is paged"));
    }
    return lines;
  }

  /// How many lines there are before the second round begins.
  static int firstRound(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strong().endsWith(", round 2")) {
        return i;
      }
    }
    return lines.size();
  }

  private Optional<Line> line(Happening h) {
    return switch (h.fact()) {
      case PagingFact.LevelEntered l -> Optional.of(entered(h, l));
      case PagingFact.PageDue p ->
          Optional.of(
              new Line(
                  after(h), "", Ways.icon(p.contact()), name(p.user()), Ways.where(p.contact())));
      case PagingFact.NobodyOnCall n ->
          Optional.of(
              new Line(
                  after(h),
                  "dot--crit",
                  "bell",
                  "No one is on call",
                  "on any step; the incident says so"
                      + n.lookAgainAt()
                          .map(t -> ", and is looked at again " + stage.moments().at(t, "daytime"))
                          .orElse("")));
      case PagingFact.Exhausted e ->
          Optional.of(
              new Line(
                  after(h),
                  "dot--crit",
                  "bell",
                  "No one answered",
                  "the incident stays open and says so"));
      case PagingFact.Unreachable u ->
          Optional.of(
              new Line(
                  after(h), "dot--crit", "bell", name(u.user()), "hears nothing: " + u.because()));
      case PagingFact.RunStarted r -> Optional.empty();
      case PagingFact.RunStopped r -> Optional.empty();
      case PagingFact.RingTurned t -> Optional.empty();
      case PagingFact.RunUrgencyChanged u -> Optional.empty();
      case PagingFact.PageHandedOver p -> Optional.empty();
      case PagingFact.PageHeld p -> Optional.empty();
      case PagingFact.PageAccepted p -> Optional.empty();
      case PagingFact.PageUnconfirmed p -> Optional.empty();
      case PagingFact.PageSeen p -> Optional.empty();
      case PagingFact.PageLinkRenewed p -> Optional.empty();
      case PagingFact.PageDelivered p -> Optional.empty();
      case PagingFact.PageDelayed p -> Optional.empty();
      case PagingFact.PageFailed p -> Optional.empty();
      case PagingFact.PageAnswered p -> Optional.empty();
      case PagingFact.PageCancelled p -> Optional.empty();
    };
  }

  private Line entered(Happening h, PagingFact.LevelEntered l) {
    String who = l.assigned().stream().map(a -> name(a.user())).collect(Collectors.joining(", "));
    String round = l.round() == 0 ? "" : ", round " + (l.round() + 1);
    return new Line(after(h), "dot--deploy", "up", "Step " + l.level() + round, who + " has it");
  }

  private String name(UserId u) {
    return stage.people().name(u);
  }

  private String after(Happening h) {
    return clock(Duration.between(start, h.at()));
  }

  /// `5:00`, `1:05:00`, `2 d 3:00:00`.
  static String clock(Duration d) {
    String rest = "%d:%02d".formatted(d.toMinutesPart(), d.toSecondsPart());
    if (d.toHours() == 0) {
      return rest;
    }
    String hours = "%d:%02d:%02d".formatted(d.toHoursPart(), d.toMinutesPart(), d.toSecondsPart());
    return d.toDays() == 0 ? hours : d.toDays() + " d " + hours;
  }
}
