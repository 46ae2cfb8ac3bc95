package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tocsin.ground.json.Json;

/// An export of PagerDuty in the form of its public schema, made at random, with the final schedule
/// that a renderer of the test's own gives.
final class PagerDutyFolder {
  static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "America/Santiago",
          "UTC");
  private static final int PEOPLE = 7;
  private static final int DAYS = 90;

  private final Random random;
  private final Instant now;
  private final Path folder;

  PagerDutyFolder(long seed, Instant now, Path folder) {
    this.random = new Random(seed);
    this.now = now;
    this.folder = folder;
  }

  /// Writes it.
  ///
  /// @param rendered with the final schedule of each
  void write(int schedules, boolean rendered) throws IOException {
    Files.createDirectories(folder.resolve("schedules"));
    save("users.json", Map.of("users", users()));
    save(
        "teams.json",
        Map.of(
            "teams",
            List.of(
                Map.of(
                    "id",
                    "PTEAM1",
                    "type",
                    "team",
                    "name",
                    "Payments",
                    "members",
                    List.of(Map.of("user", user(1), "role", "manager"))))));
    for (int i = 0; i < schedules; i++) {
      String id = "PSCHED" + i;
      save("schedules/" + id + ".json", Map.of("schedule", schedule(id, rendered)));
    }
    save("escalation_policies.json", Map.of("escalation_policies", List.of(policy(schedules))));
    save("services.json", Map.of("services", List.of(service())));
  }

  private void save(String name, Object value) throws IOException {
    Files.writeString(folder.resolve(name), Json.pretty(value));
  }

  private static Map<String, Object> user(int i) {
    return Map.of("id", "PUSER" + i, "type", "user_reference", "summary", "Person " + i);
  }

  private static List<Map<String, Object>> users() {
    List<Map<String, Object>> users = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Map<String, Object> user = new TreeMap<>(user(i));
      user.put("type", "user");
      user.put("name", "Person " + i);
      user.put("email", "person" + i + "@example.com");
      user.put("time_zone", "Europe/Berlin");
      user.put("teams", List.of(Map.of("id", "PTEAM1", "type", "team_reference")));
      user.put(
          "contact_methods",
          List.of(
              Map.of(
                  "id", "PEM" + i,
                  "type", "email_contact_method",
                  "address", "person" + i + "@example.com"),
              Map.of(
                  "id",
                  "PSM" + i,
                  "type",
                  "sms_contact_method",
                  "country_code",
                  49,
                  "address",
                  "1511234567" + i)));
      user.put(
          "notification_rules",
          List.of(
              rule("high", 0, "PSM" + i, "sms_contact_method"),
              rule("high", 5, "PEM" + i, "email_contact_method"),
              rule("low", 0, "PEM" + i, "email_contact_method")));
      users.add(user);
    }
    return users;
  }

  private static Map<String, Object> rule(String urgency, int minutes, String id, String type) {
    return Map.of(
        "type",
        "assignment_notification_rule",
        "urgency",
        urgency,
        "start_delay_in_minutes",
        minutes,
        "contact_method",
        Map.of("id", id, "type", type + "_reference"));
  }

  private static Map<String, Object> policy(int schedules) {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int i = 0; i < schedules; i++) {
      rules.add(
          Map.of(
              "id", "PRULE" + i,
              "escalation_delay_in_minutes", 10 + i,
              "targets", List.of(Map.of("id", "PSCHED" + i, "type", "schedule_reference"))));
    }
    rules.add(
        Map.of("id", "PLAST", "escalation_delay_in_minutes", 30, "targets", List.of(user(2))));
    return Map.of("id", "PPOLICY", "name", "Payments", "num_loops", 2, "escalation_rules", rules);
  }

  private static Map<String, Object> service() {
    Map<String, Object> service = new TreeMap<>();
    service.put("id", "PSERV1");
    service.put("name", "Checkout");
    service.put("status", "active");
    service.put("acknowledgement_timeout", 1800);
    service.put("auto_resolve_timeout", 14_400);
    service.put("teams", List.of(Map.of("id", "PTEAM1", "type", "team_reference")));
    service.put("escalation_policy", Map.of("id", "PPOLICY"));
    service.put("integrations", List.of(Map.of("id", "PINT", "type", "events_api_v2_inbound")));
    service.put(
        "incident_urgency_rule",
        Map.of(
            "type", "use_support_hours",
            "during_support_hours", Map.of("type", "constant", "urgency", "high"),
            "outside_support_hours", Map.of("type", "constant", "urgency", "low")));
    service.put(
        "support_hours",
        Map.of(
            "type", "fixed_time_per_day",
            "time_zone", "Europe/Berlin",
            "start_time", "09:00:00",
            "end_time", "17:00:00",
            "days_of_week", List.of(1, 2, 3, 4, 5)));
    return service;
  }

  private Map<String, Object> schedule(String id, boolean rendered) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Painter all = new Painter(now, DAYS);
    List<Map<String, Object>> bottomFirst = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      bottomFirst.add(layer("layer " + i, zone, all));
    }
    List<Map<String, Object>> overrides = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant start = now.plus(Duration.ofMinutes(15L * random.nextInt(-400, DAYS * 96)));
      Instant end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(400))));
      int who = random.nextInt(PEOPLE);
      all.put(start, end, "PUSER" + who);
      overrides.add(
          Map.of(
              "id",
              "POV" + i,
              "start",
              text(start, zone),
              "end",
              text(end, zone),
              "user",
              user(who)));
    }
    Map<String, Object> schedule = new TreeMap<>();
    schedule.put("id", id);
    schedule.put("type", "schedule");
    schedule.put("name", "Schedule " + id);
    schedule.put("time_zone", zone.getId());
    schedule.put("schedule_layers", bottomFirst.reversed());
    schedule.put("overrides", overrides);
    if (rendered) {
      schedule.put("final_schedule", Map.of("rendered_schedule_entries", entries(all, zone)));
    }
    return schedule;
  }

  private static List<Map<String, Object>> entries(Painter all, ZoneId zone) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Map<String, String> s : all.stretches()) {
      entries.add(
          Map.of(
              "start", text(Instant.parse(s.getOrDefault("start", "")), zone),
              "end", text(Instant.parse(s.getOrDefault("end", "")), zone),
              "user", Map.of("id", s.getOrDefault("who", ""), "type", "user_reference")));
    }
    return entries;
  }

  private static String text(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime().toString();
  }

  private Map<String, Object> layer(String name, ZoneId zone, Painter all) {
    LocalDateTime origin =
        LocalDate.ofInstant(now, zone)
            .minusDays(random.nextInt(60))
            .atTime(random.nextInt(24), 15 * random.nextInt(4));
    long turn =
        List.of(3_600L, 21_600L, 43_200L, 86_400L, 259_200L, 604_800L, 1_209_600L)
            .get(random.nextInt(7));
    List<Integer> people = random.ints(1 + random.nextInt(5), 0, PEOPLE).boxed().toList();
    Instant start = now.minus(Duration.ofDays(random.nextInt(-20, 60)));
    Instant end = now.plus(Duration.ofDays(random.nextInt(30, 200)));
    boolean ends = random.nextInt(4) == 0;
    Painter own = new Painter(all.from(), DAYS);
    Instant first = Painter.instant(origin, zone);
    long turns = Duration.between(first, all.until()).toSeconds() / turn + 2;
    long before = Duration.between(first, all.from()).toSeconds() / turn - 2;
    for (long k = before; k <= turns; k++) {
      Instant from = Painter.instant(origin.plusSeconds(k * turn), zone);
      Instant until = Painter.instant(origin.plusSeconds((k + 1) * turn), zone);
      from = from.isBefore(start) ? start : from;
      until = ends && until.isAfter(end) ? end : until;
      own.put(from, until, "PUSER" + people.get(Math.floorMod(k, people.size())));
    }
    List<Map<String, Object>> restrictions = new ArrayList<>();
    Painter mask = new Painter(all.from(), DAYS);
    for (int i = random.nextInt(4); i > 0; i--) {
      restrictions.add(restriction(zone, mask));
    }
    if (!restrictions.isEmpty()) {
      own.mask(mask);
    }
    all.cover(own);
    Map<String, Object> layer = new TreeMap<>();
    layer.put("id", "PLAYER" + random.nextInt(100_000));
    layer.put("name", name);
    layer.put("start", text(start, zone));
    layer.put("end", ends ? text(end, zone) : "");
    layer.put("rotation_virtual_start", text(first, zone));
    layer.put("rotation_turn_length_seconds", turn);
    layer.put("users", people.stream().map(p -> Map.of("user", user(p))).toList());
    layer.put("restrictions", restrictions);
    return layer;
  }

  private Map<String, Object> restriction(ZoneId zone, Painter mask) {
    boolean weekly = random.nextBoolean();
    LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    long seconds = 900L * (1 + random.nextInt(weekly ? 600 : 95));
    int day = 1 + random.nextInt(7);
    LocalDate today = LocalDate.ofInstant(mask.from(), zone);
    for (int d = -9; d <= DAYS + 2; d++) {
      LocalDateTime begin = today.plusDays(d).atTime(time);
      if (!weekly || begin.getDayOfWeek().getValue() == day) {
        mask.put(
            Painter.instant(begin, zone), Painter.instant(begin.plusSeconds(seconds), zone), "in");
      }
    }
    Map<String, Object> restriction = new TreeMap<>();
    restriction.put("type", weekly ? "weekly_restriction" : "daily_restriction");
    restriction.put("start_time_of_day", time + ":00");
    restriction.put("duration_seconds", seconds);
    if (weekly) {
      restriction.put("start_day_of_week", day);
    }
    return restriction;
  }
}
