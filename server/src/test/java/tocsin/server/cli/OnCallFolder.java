package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.ground.json.Json;

/// Answers of Grafana OnCall's API in files, made at random, with the final shifts that a renderer
/// of the test's own gives.
final class OnCallFolder {
  private static final int PEOPLE = 6;
  private static final int DAYS = 90;
  private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Random random;
  private final Instant now;
  private final Path folder;
  private final List<Map<String, Object>> shifts = new ArrayList<>();

  OnCallFolder(long seed, Instant now, Path folder) {
    this.random = new Random(seed);
    this.now = now;
    this.folder = folder;
  }

  void write(int schedules, boolean computed) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    List<Map<String, Object>> steps = new ArrayList<>();
    for (int i = 0; i < schedules; i++) {
      all.add(schedule("S" + i, computed));
      steps.add(step(steps.size(), "notify_on_call_from_schedule", "S" + i));
      steps.add(step(steps.size(), "wait", 900));
    }
    steps.add(step(steps.size(), "trigger_webhook", "W1"));
    save("users", users());
    save("teams", List.of(Map.of("id", "T1", "name", "Ops")));
    save("schedules", all);
    save("on_call_shifts", shifts);
    save("escalation_chains", List.of(Map.of("id", "F1", "name", "Ops chain")));
    save("escalation_policies", steps);
    save(
        "integrations",
        List.of(
            Map.of(
                "id", "C1",
                "name", "Alerts",
                "team_id", "T1",
                "default_route", Map.of("escalation_chain_id", "F1"))));
    save(
        "personal_notification_rules",
        List.of(
            Map.of("id", "N0", "user_id", "U1", "position", 0, "type", "wait", "duration", 300),
            Map.of("id", "N1", "user_id", "U1", "position", 1, "type", "notify_by_email")));
  }

  private void save(String name, List<Map<String, Object>> results) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name + ".json"),
        Json.pretty(Map.of("count", results.size(), "results", results)));
  }

  private static Map<String, Object> step(int position, String type, Object value) {
    Map<String, Object> step = new TreeMap<>();
    step.put("id", "E" + position);
    step.put("escalation_chain_id", "F1");
    step.put("position", position);
    step.put("type", type);
    step.put(type.equals("wait") ? "duration" : type, value);
    return step;
  }

  private static List<Map<String, Object>> users() {
    List<Map<String, Object>> users = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      users.add(
          Map.of(
              "id", "U" + i,
              "username", "person" + i,
              "email", "person" + i + "@example.com",
              "timezone", "Europe/Berlin",
              "teams", List.of("T1")));
    }
    return users;
  }

  private Map<String, Object> schedule(String id, boolean computed) {
    ZoneId zone = zone();
    List<String> ids = new ArrayList<>();
    Painter all = new Painter(now, DAYS);
    int levels = random.nextInt(3);
    for (int level = 0; level <= levels; level++) {
      Painter here = new Painter(now, DAYS);
      for (int i = random.nextInt(3); i >= 0; i--) {
        ids.add(shift(level, levels == 0 && random.nextBoolean() ? zone() : zone, zone, here));
      }
      all.cover(here);
    }
    Painter overrides = new Painter(now, DAYS);
    for (int i = random.nextInt(5); i > 0; i--) {
      ids.add(override(overrides));
    }
    all.cover(overrides);
    Map<String, Object> schedule = new TreeMap<>();
    schedule.put("id", id);
    schedule.put("name", "Rota " + id);
    schedule.put("type", "web");
    schedule.put("time_zone", zone.getId());
    schedule.put("shifts", ids);
    if (computed) {
      schedule.put(
          "final_shifts",
          all.stretches().stream()
              .map(s ->
                  Map.of(
                      "user_pk", s.getOrDefault("who", ""),
                      "shift_start", s.getOrDefault("start", ""),
                      "shift_end", s.getOrDefault("end", "")))
              .toList());
    }
    return schedule;
  }

  private ZoneId zone() {
    return ZoneId.of(PagerDutyFolder.ZONES.get(random.nextInt(PagerDutyFolder.ZONES.size())));
  }

  private String override(Painter into) {
    Instant start = now.plus(Duration.ofMinutes(15L * random.nextInt(-100, DAYS * 96)));
    int seconds = 900 * (1 + random.nextInt(500));
    List<Integer> people = random.ints(1 + random.nextInt(2), 0, PEOPLE).boxed().toList();
    people.forEach(p -> into.add(start, start.plusSeconds(seconds), "U" + p));
    Map<String, Object> shift = new TreeMap<>();
    shift.put("type", "override");
    shift.put("time_zone", "UTC");
    shift.put("start", start.toString().replace("Z", ""));
    shift.put("duration", seconds);
    shift.put("rolling_users", List.of());
    shift.put("users", people.stream().map(p -> "U" + p).toList());
    return add(shift);
  }

  private String add(Map<String, Object> shift) {
    String id = "O" + shifts.size();
    shift.put("id", id);
    shift.put("name", "Shift " + id);
    shifts.add(shift);
    return id;
  }

  /// What a shift is made of, drawn at random.
  private record Drawn(
      String frequency, int interval, Set<DayOfWeek> days, int seconds, DayOfWeek weekStart) {}

  private Drawn draw() {
    int interval = 1 + random.nextInt(2);
    Set<DayOfWeek> days = new TreeSet<>();
    random.ints(1 + random.nextInt(4), 1, 8).forEach(d -> days.add(DayOfWeek.of(d)));
    int short24 = 1_800 * (1 + random.nextInt(48));
    DayOfWeek start = random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
    int hours = List.of(1, 2, 6, 12).get(random.nextInt(4));
    return switch (random.nextInt(7)) {
      case 0 -> new Drawn("weekly", 1, days, short24, start);
      case 1 -> new Drawn("weekly", interval, Set.of(), interval * 604_800, start);
      case 2 -> new Drawn("daily", 1, Set.of(), short24, start);
      case 3 -> new Drawn("daily", interval, Set.of(), interval * 86_400, start);
      case 4 -> new Drawn("hourly", hours, Set.of(), hours * 1_800 * interval, start);
      case 5 -> new Drawn("daily", 1, days, short24, start);
      default -> new Drawn("", 1, Set.of(), short24 * 5, start);
    };
  }

  private String shift(int level, ZoneId zone, ZoneId usual, Painter into) {
    Drawn drawn = draw();
    LocalDateTime start =
        LocalDate.ofInstant(now, zone)
            .minusDays(random.nextInt(-20, 40))
            .atTime(random.nextInt(24), random.nextInt(2) * 30);
    List<List<String>> groups = new ArrayList<>();
    for (int i = drawn.frequency().isEmpty() ? 0 : random.nextInt(4); i >= 0; i--) {
      groups.add(
          random.ints(1 + random.nextInt(2), 0, PEOPLE).mapToObj(p -> "U" + p).distinct().toList());
    }
    LocalDateTime until = start.plusDays(random.nextInt(20, 160)).plusHours(random.nextInt(24));
    boolean ends = random.nextInt(3) == 0 && !drawn.frequency().isEmpty();
    int first = random.nextInt(groups.size());
    LocalDateTime last = ends ? until : LocalDateTime.ofInstant(into.until(), zone);
    int time = 0;
    for (LocalDateTime at : times(drawn, start, last)) {
      int turn = drawn.frequency().isEmpty() ? 0 : turn(drawn, start, at);
      for (String who : groups.get((turn + first) % groups.size())) {
        into.add(
            Painter.instant(at, zone), Painter.instant(at.plusSeconds(drawn.seconds()), zone), who);
      }
      time++;
    }
    Map<String, Object> shift = new TreeMap<>();
    shift.put("type", drawn.frequency().isEmpty() ? "single_event" : "rolling_users");
    shift.put("level", level);
    shift.put("time_zone", zone.equals(usual) ? "" : zone.getId());
    shift.put("start", start + ":00");
    shift.put("duration", drawn.seconds());
    shift.put("frequency", drawn.frequency());
    shift.put("interval", drawn.interval());
    shift.put("by_day", drawn.days().stream().map(d -> NAMES.get(d.getValue() - 1)).toList());
    shift.put("week_start", NAMES.get(drawn.weekStart().getValue() - 1));
    shift.put("until", ends ? until + ":00" : "");
    shift.put("users", groups.getFirst());
    shift.put("rolling_users", drawn.frequency().isEmpty() ? List.of() : groups);
    shift.put("start_rotation_from_user_index", first);
    shift.put("times", time);
    return add(shift);
  }

  /// When it happens, from the start to the last time that is not later than another.
  private static List<LocalDateTime> times(Drawn d, LocalDateTime start, LocalDateTime last) {
    List<LocalDateTime> times = new ArrayList<>();
    if (d.frequency().isEmpty()) {
      return List.of(start);
    }
    if (d.frequency().equals("hourly")) {
      for (LocalDateTime at = start; !at.isAfter(last); at = at.plusHours(d.interval())) {
        times.add(at);
      }
      return times;
    }
    for (LocalDateTime at = start; !at.isAfter(last); at = at.plusDays(1)) {
      boolean day =
          d.days().isEmpty()
              ? d.frequency().equals("daily") || at.getDayOfWeek() == start.getDayOfWeek()
              : d.days().contains(at.getDayOfWeek());
      if (day && steps(d, start, at) % d.interval() == 0) {
        times.add(at);
      }
    }
    return times;
  }

  private static int steps(Drawn d, LocalDateTime start, LocalDateTime at) {
    if (d.frequency().equals("hourly")) {
      return (int) Duration.between(start, at).toHours();
    }
    if (d.frequency().equals("daily")) {
      return (int) Duration.between(start, at).toDays();
    }
    // Weeks are counted by how often the day that begins them came.
    int weeks = 0;
    for (LocalDateTime day = start.plusDays(1); !day.isAfter(at); day = day.plusDays(1)) {
      weeks += day.getDayOfWeek() == d.weekStart() ? 1 : 0;
    }
    return weeks;
  }

  private static int turn(Drawn d, LocalDateTime start, LocalDateTime at) {
    return steps(d, start, at) / d.interval();
  }
}
