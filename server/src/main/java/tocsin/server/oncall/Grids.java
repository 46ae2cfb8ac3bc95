package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;
import tocsin.server.oncall.Grid.Band;
import tocsin.server.oncall.Grid.Day;
import tocsin.server.oncall.Grid.Row;
import tocsin.server.page.Words;

/// Draws a schedule: the result first, then overrides, then layers; a higher row wins. A month is a
/// grid of the result for each of its weeks.
final class Grids {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
  private static final DateTimeFormatter WEEK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Scene scene;
  private final Moments moments;

  Grids(Scene scene) {
    this.scene = scene;
    this.moments = scene.moments();
  }

  List<Grid> all() {
    LocalDate first = scene.view().first(moments, scene.now());
    return switch (scene.view().stretch()) {
      case DAY -> List.of(day(first));
      case WEEK -> List.of(week(first, true));
      case MONTH -> month(first);
    };
  }

  private List<Grid> month(LocalDate first) {
    List<Grid> weeks = new ArrayList<>();
    Instant end = scene.view().window(moments, scene.now()).until();
    for (LocalDate day = first; moments.begin(day).isBefore(end); day = day.plusDays(7)) {
      weeks.add(week(day, false));
    }
    return weeks;
  }

  /// Hours are real ones: a day on which the clocks change has 23 or 25 of them.
  private Grid day(LocalDate day) {
    TimeRange window = new TimeRange(moments.begin(day), moments.begin(day.plusDays(1)));
    Scale scale = new Scale(window);
    List<Day> hours = new ArrayList<>();
    for (Instant h = window.from(); h.isBefore(window.until()); h = h.plus(HOUR)) {
      TimeRange hour = new TimeRange(h, h.plus(HOUR));
      String name = moments.at(h, "minute").substring(0, 2);
      hours.add(new Day(scale.place(hour), name, false, false, ""));
    }
    List<Band> nights =
        List.of(scale.place(moments.night(day.minusDays(1))), scale.place(moments.night(day)));
    return new Grid(window, hours, nights, now(scale), rows(scale));
  }

  private Optional<String> now(Scale scale) {
    return Optional.of(scene.now()).filter(scale.window()::contains).map(scale::x);
  }

  private Grid week(LocalDate first, boolean whole) {
    TimeRange window = new TimeRange(moments.begin(first), moments.begin(first.plusDays(7)));
    Scale scale = new Scale(window);
    List<Day> days = new ArrayList<>();
    List<Band> nights = new ArrayList<>();
    for (LocalDate d = first.minusDays(1); d.isBefore(first.plusDays(7)); d = d.plusDays(1)) {
      nights.add(scale.place(moments.night(d)));
      if (!d.isBefore(first)) {
        days.add(day(d, scale));
      }
    }
    return new Grid(
        window,
        days,
        nights,
        now(scale),
        whole ? rows(scale) : List.of(result(scale, weekName(first))));
  }

  private static String weekName(LocalDate first) {
    return WEEK.format(first) + " to " + WEEK.format(first.plusDays(6));
  }

  private Day day(LocalDate d, Scale scale) {
    TimeRange whole = new TimeRange(moments.begin(d), moments.begin(d.plusDays(1)));
    return new Day(
        scale.place(whole),
        DAY.format(d),
        d.equals(moments.day(scene.now())),
        d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0,
        scene.view().on(d.toString()).spanning(Stretch.DAY).href());
  }

  private List<Row> rows(Scale scale) {
    List<Row> rows = new ArrayList<>();
    rows.add(result(scale, "Who gets paged"));
    rows.add(overrides(scale));
    for (int i = scene.schedule().layers().size() - 1; i >= 0; i--) {
      rows.add(layer(scale, i));
    }
    return rows;
  }

  private Row result(Scale scale, String name) {
    List<Block> blocks = new ArrayList<>();
    for (Shift s : scene.plan().overflowing(scale.window())) {
      blocks.add(shift(scale, s, ""));
    }
    for (TimeRange gap : scene.plan().gaps(scale.window())) {
      blocks.add(gap(scale, gap));
    }
    blocks.sort((a, b) -> a.during().from().compareTo(b.during().from()));
    return new Row(
        "final", name, scene.view().stretch() == Stretch.MONTH ? "" : "The result", "", blocks);
  }

  private Row layer(Scale scale, int index) {
    var layer = scene.schedule().layers().get(index);
    String href = scene.view().path("/layers/" + index);
    List<Block> blocks =
        scene.plan().layerShifts(index, scale.window()).stream()
            .map(s -> shift(scale, s, href))
            .toList();
    return new Row("layer", People.shown(layer.name()), Layers.about(layer), href, blocks);
  }

  private Row overrides(Scale scale) {
    List<Block> blocks =
        scene.schedule().overrides().stream()
            .filter(o -> o.during().overlaps(scale.window()))
            .map(o -> override(scale, o))
            .toList();
    return new Row("override", "Overrides", "One-off cover", "#change", blocks);
  }

  private Block override(Scale scale, ScheduleOverride o) {
    UserId who =
        switch (o) {
          case ScheduleOverride.Add a -> a.who();
          case ScheduleOverride.Remove r -> r.who();
          case ScheduleOverride.Swap s -> s.in();
        };
    boolean takesOff = o instanceof ScheduleOverride.Remove;
    String name = scene.people().name(who);
    String shown = takesOff ? "Without " + name : name;
    String times = moments.span(o.during());
    String says = shown + " " + times + ": " + OverrideWords.of(o, scene.people());
    return new Block(
        scale.place(o.during()),
        Words.personClass(who.value()) + " ovr",
        shown,
        takesOff ? "−" + Words.initials(name) : Words.initials(name),
        times,
        says,
        "#overrides",
        who.value(),
        o.during());
  }

  private Block shift(Scale scale, Shift s, String href) {
    String name = scene.people().name(s.user());
    String times = moments.span(s.during());
    return new Block(
        scale.place(s.during()),
        Words.personClass(s.user().value()),
        name,
        Words.initials(name),
        times,
        name + " " + times,
        href.isEmpty() ? pick(s.during()) : href,
        s.user().value(),
        s.during());
  }

  private Block gap(Scale scale, TimeRange gap) {
    String times = moments.span(gap);
    return new Block(
        scale.place(gap),
        "gap",
        "No one",
        "!",
        times,
        "No one " + times + ", a gap",
        pick(gap),
        "",
        gap);
  }

  private String pick(TimeRange during) {
    return scene.view().with("pick", during.from() + "~" + during.until(), "change");
  }
}
