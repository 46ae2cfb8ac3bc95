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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tocsin.ground.json.Json;

/// A backup of Opsgenie's configuration, folder by folder, made at random, with the timeline that a
/// renderer of the test's own gives.
final class OpsgenieFolder {
  private static final int PEOPLE = 6;
  private static final int DAYS = 90;

  private final Random random;
  private final Instant now;
  private final Path folder;

  OpsgenieFolder(long seed, Instant now, Path folder) {
    this.random = new Random(seed);
    this.now = now;
    this.folder = folder;
  }

  void write(int schedules, boolean timeline) throws IOException {
    for (int i = 0; i < PEOPLE; i++) {
      save("users/person" + i + "@example.com.json", user(i));
    }
    save("teams/Ops-t1.json", team());
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int i = 0; i < schedules; i++) {
      save("schedules/Rota " + i + "-s" + i + ".json", schedule("s" + i, timeline));
      rules.add(
          rule(5L * i, Map.of("type", "schedule", "id", "s" + i, "name", "Rota " + i), "default"));
    }
    rules.add(rule(60, Map.of("type", "user", "id", "u1", "username", "x"), "default"));
    save(
        "escalations/Ops_escalation-e1.json",
        Map.of(
            "id",
            "e1",
            "name",
            "Ops_escalation",
            "rules",
            rules,
            "repeat",
            Map.of("waitInterval", 10, "count", 3)));
  }

  private void save(String name, Object value) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Json.pretty(value));
  }

  private static Map<String, Object> rule(long minutes, Object recipient, String how) {
    return Map.of(
        "condition",
        "if-not-acked",
        "notifyType",
        how,
        "delay",
        Map.of("timeAmount", minutes, "timeUnit", "minutes"),
        "recipient",
        recipient);
  }

  private static Map<String, Object> reference(int i) {
    return Map.of("type", "user", "id", "u" + i, "username", "person" + i + "@example.com");
  }

  private static Map<String, Object> user(int i) {
    return Map.of(
        "user",
        Map.of(
            "id",
            "u" + i,
            "username",
            "person" + i + "@example.com",
            "fullName",
            "Person " + i,
            "timeZone",
            "Europe/Berlin",
            "userContacts",
            List.of(
                Map.of("id", "c1", "contactMethod", "email", "to", "person" + i + "@example.com"),
                Map.of("id", "c2", "contactMethod", "voice", "to", "49-151123456" + i),
                Map.of("id", "c3", "contactMethod", "mobile", "to", "Phone"))),
        "notificationRuleList",
        List.of(
            Map.of(
                "actionType",
                "create-alert",
                "enabled",
                true,
                "steps",
                List.of(
                    Map.of(
                        "contact", Map.of("method", "voice", "to", "49-151123456" + i),
                        "sendAfter", Map.of("timeAmount", 3, "timeUnit", "minutes"),
                        "enabled", true)))));
  }

  private static Map<String, Object> team() {
    return Map.of(
        "team",
        Map.of(
            "id", "t1",
            "name", "Ops",
            "members", List.of(Map.of("user", reference(0), "role", "admin"))),
        "teamRoutingRules",
        List.of(
            Map.of("id", "r1", "name", "nights", "isDefault", false),
            Map.of(
                "id",
                "r2",
                "name",
                "Default",
                "isDefault",
                true,
                "notify",
                Map.of("type", "escalation", "id", "e1"))));
  }

  private Map<String, Object> schedule(String id, boolean timeline) {
    ZoneId zone =
        ZoneId.of(PagerDutyFolder.ZONES.get(random.nextInt(PagerDutyFolder.ZONES.size())));
    List<Map<String, Object>> rotations = new ArrayList<>();
    List<Painter> painted = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Painter own = new Painter(now, DAYS);
      rotations.add(rotation(id + "r" + i, zone, own));
      painted.add(own);
    }
    List<Map<String, Object>> overrides = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      overrides.add(override(rotations, painted));
    }
    Map<String, Object> all = new TreeMap<>();
    all.put(
        "schedule",
        Map.of(
            "id",
            id,
            "name",
            "Rota " + id,
            "timezone",
            zone.getId(),
            "enabled",
            true,
            "rotations",
            rotations));
    all.put("scheduleOverrideList", overrides);
    if (timeline) {
      Painter together = new Painter(now, DAYS);
      painted.forEach(together::join);
      all.put("timeline", Map.of("finalTimeline", Map.of("rotations", List.of(periods(together)))));
    }
    return all;
  }

  private static Map<String, Object> periods(Painter painted) {
    List<Map<String, Object>> periods = new ArrayList<>();
    for (Map<String, String> s : painted.stretches()) {
      periods.add(
          Map.of(
              "startDate", s.getOrDefault("start", ""),
              "endDate", s.getOrDefault("end", ""),
              "type", "default",
              "recipient", Map.of("type", "user", "id", s.getOrDefault("who", ""))));
    }
    return Map.of("id", "all", "periods", periods);
  }

  private Map<String, Object> override(List<Map<String, Object>> rotations, List<Painter> painted) {
    Instant start = now.plus(Duration.ofMinutes(15L * random.nextInt(-300, DAYS * 96)));
    Instant end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(600))));
    int who = random.nextInt(PEOPLE);
    List<Map<String, Object>> named = new ArrayList<>();
    boolean everywhere = random.nextBoolean();
    for (int i = 0; i < rotations.size(); i++) {
      if (everywhere || random.nextBoolean()) {
        painted.get(i).put(start, end, "u" + who);
        named.add(Map.of("id", rotations.get(i).getOrDefault("id", "")));
      }
    }
    if (named.isEmpty()) {
      painted.getFirst().put(start, end, "u" + who);
      named.add(Map.of("id", rotations.getFirst().getOrDefault("id", "")));
    }
    return Map.of(
        "alias", "a" + random.nextInt(100_000),
        "startDate", start.toString(),
        "endDate", end.toString(),
        "user", reference(who),
        "rotations", everywhere ? List.of() : named);
  }

  private Map<String, Object> rotation(String id, ZoneId zone, Painter own) {
    LocalDateTime origin =
        LocalDate.ofInstant(now, zone)
            .minusDays(random.nextInt(-10, 40))
            .atTime(random.nextInt(24), random.nextInt(2) * 30);
    String type = List.of("hourly", "daily", "weekly").get(random.nextInt(3));
    int length = 1 + random.nextInt(type.equals("hourly") ? 24 : 2);
    long turn =
        length
            * Map.of("hourly", 3_600L, "daily", 86_400L, "weekly", 604_800L).getOrDefault(type, 1L);
    List<Integer> people = random.ints(1 + random.nextInt(4), 0, PEOPLE).boxed().toList();
    Instant first = Painter.instant(origin, zone);
    for (long k = 0;
        Painter.instant(origin.plusSeconds(k * turn), zone).isBefore(own.until());
        k++) {
      own.put(
          Painter.instant(origin.plusSeconds(k * turn), zone),
          Painter.instant(origin.plusSeconds((k + 1) * turn), zone),
          "u" + people.get((int) (k % people.size())));
    }
    Map<String, Object> rotation = new TreeMap<>();
    rotation.put("id", id);
    rotation.put("name", "Rotation " + id);
    rotation.put("startDate", first.toString());
    rotation.put("type", type);
    rotation.put("length", length);
    rotation.put("participants", people.stream().map(OpsgenieFolder::reference).toList());
    if (random.nextInt(3) > 0) {
      rotation.put("timeRestriction", restriction(zone, own));
    }
    return rotation;
  }

  private Map<String, Object> restriction(ZoneId zone, Painter own) {
    Painter mask = new Painter(own.from(), DAYS);
    boolean daily = random.nextBoolean();
    List<Map<String, Object>> windows = new ArrayList<>();
    for (int i = daily ? 0 : random.nextInt(3); i >= 0; i--) {
      windows.add(window(zone, mask, daily));
    }
    own.mask(mask);
    return daily
        ? Map.of("type", "time-of-day", "restriction", windows.getFirst())
        : Map.of("type", "weekday-and-time-of-day", "restrictions", windows);
  }

  private Map<String, Object> window(ZoneId zone, Painter mask, boolean daily) {
    int from = random.nextInt(48);
    int until = random.nextInt(48);
    int first = random.nextInt(7);
    int last = random.nextInt(7);
    long seconds = 1_800L * (until - from) + (daily ? 0 : 86_400L * (last - first));
    long circle = daily ? 86_400 : 604_800;
    seconds = seconds > 0 ? seconds : seconds + circle;
    LocalDate today = LocalDate.ofInstant(mask.from(), zone);
    for (int d = -9; d <= DAYS + 2; d++) {
      LocalDateTime begin = today.plusDays(d).atTime(from / 2, from % 2 * 30);
      if (daily || begin.getDayOfWeek().getValue() == first + 1) {
        mask.put(
            Painter.instant(begin, zone), Painter.instant(begin.plusSeconds(seconds), zone), "in");
      }
    }
    Map<String, Object> window = new TreeMap<>();
    window.put("startHour", from / 2);
    window.put("startMin", from % 2 * 30);
    window.put("endHour", until / 2);
    window.put("endMin", until % 2 * 30);
    if (!daily) {
      window.put("startDay", DayOfWeek.of(first + 1).name().toLowerCase(Locale.ROOT));
      window.put("endDay", DayOfWeek.of(last + 1).name().toLowerCase(Locale.ROOT));
    }
    return window;
  }
}
