package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.desk.Directory;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;

/// What the page of a schedule shows.
///
/// @param gaps of the next 14 days that are spelled out; `moreGaps` says how many are left
/// @param changes what the draft changes; empty without a draft
/// @param loads the next four weeks
/// @param coming overrides that are not over
/// @param uses policies that ask this schedule
/// @param stale true when the schedule was changed since the draft began
public record SchedulePage(
    Schedule schedule,
    View view,
    Moments moments,
    People people,
    Instant now,
    int revision,
    Turn turn,
    List<Gap> gaps,
    int moreGaps,
    List<Grid> grids,
    List<Agenda> agenda,
    List<Coming> coming,
    Optional<Summary> changes,
    List<Share> loads,
    List<EscalationPolicy> uses,
    ScheduleForm form,
    boolean stale) {
  static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final int SHOWN_GAPS = 2;
  private static final int SHOWN_HANDOVERS = 60;
  private static final int SHOWN_SUMS = 5;

  /// @param isCaught a page in it reaches somebody else
  public record Gap(String when, String fate, boolean isCaught, List<Way> ways) {}

  /// A link that closes a gap.
  public record Way(String says, String href) {}

  /// @param takeBack where the draft without it is
  public record Coming(String says, String when, boolean isDraft, String takeBack) {}

  /// @param sums what changes over the next 90 days, in sentences; `rest` has those that are left
  /// @param opens whether somebody is on call now where nobody would be
  public record Summary(
      int count,
      List<String> sums,
      List<String> rest,
      boolean opens,
      List<String> handovers,
      int more) {}

  /// @param percent of all hours somebody is on call
  public record Share(
      String id, String name, String hours, int nights, String weekend, long percent, String was) {}

  static SchedulePage of(Scene s, Directory directory, ScheduleForm form, int revision) {
    List<EscalationPolicy> uses = PolicyUses.of(directory, s.schedule().id());
    List<TimeRange> gaps = s.plan().gaps(new TimeRange(s.now(), s.now().plus(AHEAD)));
    return new SchedulePage(
        s.schedule(),
        s.view(),
        s.moments(),
        s.people(),
        s.now(),
        revision,
        Turn.of(s.plan(), s.now()),
        gaps.stream().limit(SHOWN_GAPS).map(g -> gap(s, directory, uses, g)).toList(),
        Math.max(0, gaps.size() - SHOWN_GAPS),
        new Grids(s).all(),
        Agenda.of(s),
        coming(s),
        s.view().draft().isEmpty() ? Optional.empty() : Optional.of(summary(s)),
        shares(s),
        uses,
        form,
        !s.view().draft().isEmpty() && s.view().draft().base() != revision);
  }

  private static Gap gap(Scene s, Directory directory, List<EscalationPolicy> uses, TimeRange gap) {
    GapFate fate = GapFate.of(uses, directory, s, gap);
    List<Way> ways =
        new Repairs(s, gap).all().stream().map(r -> new Way(r.says(), s.href(r.draft()))).toList();
    return new Gap(s.moments().span(gap), fate.says(), fate.isCaught(), ways);
  }

  private static List<Coming> coming(Scene s) {
    return s.schedule().overrides().stream()
        .filter(o -> o.during().until().isAfter(s.now()))
        .map(o ->
            new Coming(
                OverrideWords.of(o, s.people()),
                s.moments().span(o.during()),
                s.view().draft().added().contains(o),
                s.href(s.view().draft().minus(o))))
        .toList();
  }

  private static PlanDiff diff(Scene s, Duration ahead) {
    TimeRange window = new TimeRange(s.now(), s.now().plus(ahead));
    return PlanDiff.between(new FinalSchedule(s.published()), s.plan(), window, s.people()::zone);
  }

  private static Summary summary(Scene s) {
    PlanDiff diff = diff(s, PlanDiff.AHEAD);
    DiffWords words = new DiffWords(s.people(), s.moments());
    List<String> sums = words.sums(diff);
    return new Summary(
        s.view().draft().size(),
        sums.stream().limit(SHOWN_SUMS).toList(),
        sums.stream().skip(SHOWN_SUMS).toList(),
        !diff.uncovered().isZero(),
        diff.handovers().stream().limit(SHOWN_HANDOVERS).map(words::of).toList(),
        Math.max(0, diff.handovers().size() - SHOWN_HANDOVERS));
  }

  private static List<Share> shares(Scene s) {
    PlanDiff diff = diff(s, FOUR_WEEKS);
    long all = diff.loads().stream().mapToLong(l -> l.after().hours().toMinutes()).sum();
    List<Share> shares = new ArrayList<>();
    for (PlanDiff.Load l : diff.loads()) {
      long minutes = l.after().hours().toMinutes();
      shares.add(
          new Share(
              l.who().value(),
              s.people().name(l.who()),
              hours(l.after().hours()),
              l.after().nights(),
              hours(l.after().weekend()),
              all == 0 ? 0 : Math.round(100.0 * minutes / all),
              l.changes() ? hours(l.before().hours()) : ""));
    }
    return shares;
  }

  static String hours(Duration d) {
    return Math.round(d.toMinutes() / 60.0) + " h";
  }

  public List<User> everybody() {
    return people.all();
  }

  /// `Thursday 26 November 2026`, `23 to 29 November`, or `November 2026`.
  public String title() {
    return Titles.of(view, moments, now);
  }

  /// The same length of time before or after.
  public String turned(int by) {
    return view.on(view.stretch().turned(view.shown(moments, now), by).toString()).href();
  }

  public String today() {
    return view.on("").href();
  }

  public String spanning(Stretch other) {
    return view.spanning(other).href();
  }

  public String in(String zone) {
    return view.in(zone).href();
  }

  public String discarded() {
    return view.with(Draft.empty(revision)).href();
  }

  public String newLayer() {
    return view.path("/layers/new");
  }

  /// True when the page is drawn on the schedule's own clock.
  public boolean isOwnZone() {
    return moments.zone().equals(schedule.zone());
  }

  /// The shift that is on.
  static Optional<Shift> shiftAt(FinalSchedule plan, Instant at) {
    return plan.overflowing(new TimeRange(at, at.plusSeconds(1))).stream().findFirst();
  }
}
