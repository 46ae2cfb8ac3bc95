package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.response.desk.Directory;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Two people, a schedule with a hole on Saturdays, and moments of one week in November.
final class Fixtures {
  static final UserId ANA = new UserId("ana");
  static final UserId BO = new UserId("bo");

  /// Weekdays until Saturday 14:00, weekends from Saturday 18:00, both by turns of a week.
  static final Schedule HOLED =
      Schedule.parse(
          """
          {"id":"primary","zone":"UTC","layers":[
            {"name":"Weekdays","start":"2026-01-05T09:00","turn":"7d","people":["ana"],
             "restrictions":[{"day":"MONDAY","start":"09:00","duration":"125h"}]},
            {"name":"Weekends","start":"2026-01-03T18:00","turn":"7d","people":["bo"],
             "restrictions":[{"day":"SATURDAY","start":"18:00","duration":"39h"}]}]}
          """);

  private Fixtures() {}

  static Instant at(String text) {
    return Instant.parse("2026-11-" + text + ":00Z");
  }

  static TimeRange range(String from, String until) {
    return new TimeRange(at(from), at(until));
  }

  static User user(UserId id, String name, String zone) {
    var mail = new ContactMethod.Email(new ContactId("mail"), id + "@example.org");
    var sms = new ContactMethod.Sms(new ContactId("sms"), "+4915112345678");
    return new User(
        id,
        name,
        Optional.empty(),
        ZoneId.of(zone),
        List.of(mail, sms),
        List.of(
            new User.NotificationRule(Urgency.HIGH, Duration.ZERO, mail.id()),
            new User.NotificationRule(Urgency.HIGH, Duration.ofMinutes(1), sms.id())));
  }

  static People people() {
    return new People(List.of(user(ANA, "Ana Ruiz", "UTC"), user(BO, "Bo Lind", "Asia/Tokyo")));
  }

  static Scene scene(Schedule schedule, Draft draft) {
    Schedule drafted = draft.on(schedule);
    return new Scene(
        schedule,
        drafted,
        new FinalSchedule(drafted),
        new View("primary", Stretch.WEEK, "", "", draft),
        people(),
        new Moments(ZoneId.of("UTC")),
        Optional.of(ANA),
        at("24T03:15"));
  }

  static Directory directory(String policy) {
    Directory directory = new Directory();
    people().all().forEach(u -> put(directory, Kind.USER, u.id().value(), Json.write(u)));
    put(directory, Kind.SCHEDULE, "primary", Json.write(HOLED));
    put(
        directory,
        Kind.POLICY,
        "shop",
        Json.write(tocsin.response.paging.EscalationPolicy.parse(policy)));
    return directory;
  }

  private static void put(Directory directory, Kind kind, String id, String body) {
    directory.put(new Document(kind, id, 1, body, new Actor.Tocsin(), Instant.EPOCH, false));
  }
}
