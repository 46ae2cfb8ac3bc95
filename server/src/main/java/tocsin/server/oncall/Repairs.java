package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.WallClock;
import tocsin.response.words.UserId;

/// Ways to close a gap with one click, the one that closes it every week first. Each is tried
/// before it is offered. Pure.
final class Repairs {
  /// @param says what the button says
  record Repair(String says, Draft draft) {}

  private static final int MOST = 3;

  private final Scene scene;
  private final TimeRange gap;

  Repairs(Scene scene, TimeRange gap) {
    this.scene = scene;
    this.gap = gap;
  }

  List<Repair> all() {
    List<Repair> all = new ArrayList<>();
    for (int i = 0; i < scene.schedule().layers().size(); i++) {
      stretched(i).ifPresent(all::add);
    }
    cover().forEach((who, says) -> all.add(new Repair(says, covered(who))));
    return all.stream().filter(r -> r.draft().fits() && closes(r.draft())).limit(MOST).toList();
  }

  private boolean closes(Draft draft) {
    return new FinalSchedule(draft.on(scene.published())).gaps(gap).isEmpty();
  }

  /// Whoever is on call before stays, whoever comes after starts early, or the reader does it.
  private Map<UserId, String> cover() {
    Map<UserId, String> all = new LinkedHashMap<>();
    scene.reader().ifPresent(r -> all.put(r, "I cover it"));
    person(gap.from().minusSeconds(1))
        .ifPresent(
            p -> all.putIfAbsent(p, scene.people().name(p) + " stays until " + clock(gap.until())));
    person(gap.until())
        .ifPresent(
            p -> all.putIfAbsent(p, scene.people().name(p) + " starts at " + clock(gap.from())));
    return all;
  }

  private Optional<UserId> person(Instant at) {
    return scene.plan().at(at).map(OnCall::user);
  }

  private String clock(Instant at) {
    return scene.moments().at(at, "minute");
  }

  private Draft covered(UserId who) {
    return scene.view().draft().plus(List.of(new ScheduleOverride.Add(who, gap)));
  }

  /// A layer whose window begins where the gap ends begins earlier; one whose window ends where the
  /// gap begins ends later.
  private Optional<Repair> stretched(int index) {
    Layer layer = scene.schedule().layers().get(index);
    if (layer.calendar().isPresent()) {
      return Optional.empty();
    }
    List<Restriction> windows = new ArrayList<>();
    String says = "";
    for (Restriction r : layer.restrictions()) {
      if (isAt(r, gap.until(), Duration.ZERO)) {
        windows.add(longer(r, wall(gap.from())));
        says = "Start " + layer.name() + " at " + clock(gap.from());
      } else if (isAt(r, gap.from(), r.duration())) {
        windows.add(longer(r, wall(gap.from()).minus(r.duration())));
        says = "Let " + layer.name() + " end at " + clock(gap.until());
      } else {
        windows.add(r);
      }
    }
    if (says.isEmpty() || windows.stream().anyMatch(Repairs::isTooLong)) {
      return Optional.empty();
    }
    List<Layer> layers = new ArrayList<>(scene.schedule().layers());
    layers.set(index, Layers.restricted(handedOver(layer), windows));
    return Optional.of(new Repair(People.shown(says), scene.view().draft().with(layers)));
  }

  /// A turn that changes hands at an edge of the gap changes hands at the other edge from now on,
  /// so that the hours gained belong to whoever has the rest of the window.
  private Layer handedOver(Layer layer) {
    LocalDateTime turn = wall(layer.rotationStart());
    Duration length = Duration.between(wall(gap.from()), wall(gap.until()));
    if (isTurn(layer, turn, wall(gap.until()))) {
      return Layers.turning(layer, instant(turn.minus(length)));
    }
    return isTurn(layer, turn, wall(gap.from()))
        ? Layers.turning(layer, instant(turn.plus(length)))
        : layer;
  }

  private static boolean isTurn(Layer layer, LocalDateTime first, LocalDateTime at) {
    return Duration.between(first, at).toSeconds() % layer.turn().toSeconds() == 0;
  }

  private Instant instant(LocalDateTime wall) {
    return WallClock.instant(wall, scene.schedule().zone());
  }

  private LocalDateTime wall(Instant at) {
    return LocalDateTime.ofInstant(at, scene.schedule().zone());
  }

  /// True if a window of this restriction begins so long before this instant.
  private boolean isAt(Restriction r, Instant at, Duration before) {
    LocalDateTime begin = wall(at).minus(before);
    return begin.toLocalTime().equals(r.start()) && r.beginsOn(begin.getDayOfWeek());
  }

  private Restriction longer(Restriction r, LocalDateTime start) {
    Duration length = r.duration().plus(gap.length());
    return switch (r) {
      case Restriction.Daily d -> new Restriction.Daily(start.toLocalTime(), length);
      case Restriction.Weekly w ->
          new Restriction.Weekly(start.getDayOfWeek(), start.toLocalTime(), length);
    };
  }

  private static boolean isTooLong(Restriction r) {
    int days = r instanceof Restriction.Daily ? 1 : 7;
    return r.duration().compareTo(Duration.ofDays(days)) >= 0;
  }
}
