package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.response.desk.Action;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.notice.Notice;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.Actor;
import tocsin.response.words.PageId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What people and programs do in a world: alerts, answers, and edits while incidents are open.
final class Workload {
  private static final String QUIET = ",\"quiet\":\"22:00-07:00\"";

  /// What people want to be told of their shifts; no page waits for it.
  private static final String NOTICES =
      ",\"notices\":{\"rules\":[{\"when\":\"on\",\"lead\":\"15m\",\"contact\":\"mail\"},"
          + "{\"when\":\"off\",\"lead\":\"0s\",\"contact\":\"log\"}]}";

  private static final List<String> PEOPLE = List.of("ana", "ben", "cai", "dee");
  private static final String RULES =
      """
      {"urgency":"high","delay":"0s","contact":"mail"},
      {"urgency":"high","delay":"2m","contact":"log"},
      {"urgency":"high","delay":"4m","contact":"mail"},
      {"urgency":"low","delay":"0s","contact":"mail"}\
      """;
  private static final String FEW_RULES =
      """
      {"urgency":"high","delay":"1m","contact":"log"},{"urgency":"low","delay":"3m","contact":"log"}\
      """;
  private static final String NO_HIGH_RULES =
      """
      {"urgency":"low","delay":"0s","contact":"mail"}\
      """;

  /// Its alerts are grouped by content, and those that can wait are held back.
  private static final String LEDGER =
      """
      "autoResolve":"2h","ackTimeout":"30m","grouping":"content",
      "groupBy":{"fields":["component"],"window":"10m"},"holdBack":{"time":"3m"}\
      """;

  private static final List<String> SERVICES = List.of("shop", "search", "ledger");
  private static final Actor SENDER = new Actor.Outside("nagios");

  private final RandomGenerator random;
  private final Rota rota;
  private final Covers covers;

  Workload(RandomGenerator random, Season season) {
    this.random = random;
    this.rota = new Rota(random, season);
    this.covers = new Covers(random);
  }

  /// The documents a world begins with.
  List<Input> setUp() {
    List<Input> all = new ArrayList<>();
    for (String person : PEOPLE) {
      all.add(user(person, RULES));
    }
    all.add(save(Kind.TEAM, "team", "{\"id\":\"team\",\"members\":[\"ana\",\"ben\"]}"));
    all.add(save(Kind.SCHEDULE, "primary", rota.first()));
    all.add(policy(PEOPLE.get(2)));
    all.add(
        save(
            Kind.POLICY,
            "second",
            "{\"id\":\"second\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"dee\"}]}]}"));
    all.add(service("shop", "\"dependsOn\":[\"ledger\"],\"ackTimeout\":\"20m\""));
    all.add(service("search", "\"urgency\":\"by_severity\",\"grouping\":\"key\""));
    all.add(service("ledger", LEDGER));
    all.add(
        save(
            Kind.HEARTBEAT,
            "backup",
            "{\"id\":\"backup\",\"service\":\"shop\",\"every\":\"10m\",\"grace\":\"2m\"}"));
    return all;
  }

  /// A service that only a storm has: many alerts in one incident, urgent and not.
  static Input crowd() {
    return service("crowd", "\"urgency\":\"by_severity\"");
  }

  private static Input user(String id, String rules) {
    return save(
        Kind.USER,
        id,
        """
        {"id":"%s","contacts":[{"kind":"email","id":"mail","address":"%s@example.com"},
         {"kind":"console","id":"log"}],"rules":[%s]%s}\
        """
            .formatted(id, id, rules, (id.equals("ben") ? QUIET : "") + NOTICES));
  }

  private static Input service(String id, String more) {
    return save(
        Kind.SERVICE,
        id,
        "{\"id\":\"%s\",\"team\":\"team\",\"policy\":\"first\",%s}".formatted(id, more));
  }

  /// A policy that has lost its second step, or names nobody but whoever is on call.
  private static Input shortPolicy() {
    return save(
        Kind.POLICY,
        "first",
        "{\"id\":\"first\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"primary\"}]}]}");
  }

  private static Input save(Kind kind, String id, String body) {
    return new Input.Save(kind, id, -1, body, SENDER);
  }

  private static Input policy(String second) {
    return save(
        Kind.POLICY,
        "first",
        """
        {"id":"first","repeats":1,"steps":[
         {"delay":"5m","targets":[{"schedule":"primary"}]},
         {"delay":"10m","targets":[{"user":"%s"}]}]}\
        """
            .formatted(second));
  }

  /// How long a world takes to come to rest.
  Duration calm() {
    return Duration.ofHours(3);
  }

  /// What happens next, all at one instant.
  List<Input> next(Desk desk, Instant now) {
    return random.nextInt(40) == 0 ? storm() : List.of(one(desk, now));
  }

  /// One cause, and everything that watches it cries at once.
  private List<Input> storm() {
    List<Input> all = new ArrayList<>();
    int alerts = random.nextInt(10, 60);
    String service = one(SERVICES);
    for (int i = 0; i < alerts; i++) {
      String where = random.nextInt(4) == 0 ? one(SERVICES) : service;
      all.add(trigger(new ServiceId(where), "storm-" + random.nextInt(alerts)));
    }
    return all;
  }

  private Input one(Desk desk, Instant now) {
    if (random.nextInt(12) == 0) {
      return new Input.CheckIn("backup", Signal.SUCCESS, "");
    }
    List<Notice> waiting = desk.notices().waiting();
    if (!waiting.isEmpty() && random.nextInt(4) == 0) {
      return told(one(waiting));
    }
    List<Incident> open = List.copyOf(desk.incidents().open());
    int choice = random.nextInt(21);
    if (open.isEmpty() || choice < 6) {
      return trigger(service(), one(List.of("a", "b")));
    }
    return switch (choice) {
      case 6 -> random.nextBoolean() ? shortPolicy() : policy(one(PEOPLE));
      case 7 -> {
        Optional<Input> asked = random.nextInt(3) == 0 ? Optional.empty() : covers.next(desk, now);
        yield asked.orElseGet(() -> save(Kind.SCHEDULE, "primary", rota.edited(now)));
      }
      case 8 -> new Input.ResolveAlert(service(), one(List.of("a", "b")), SENDER);
      case 9 -> new Input.AcknowledgeAlert(service(), one(List.of("a", "b")), SENDER);
      case 10 -> user(one(PEOPLE), one(List.of(RULES, FEW_RULES, NO_HIGH_RULES)));
      case 11 -> answer(one(open));
      default -> new Input.Act(one(open).id(), new Actor.Person(person()), action(open));
    };
  }

  /// Through the link of one of its first pages, whose ever it is, and however old.
  private Input answer(Incident i) {
    var page = new PageId(i.id() + "-p" + random.nextInt(1, 6));
    return new Input.FollowLink(page, one(List.of(LinkVerb.values())), "link");
  }

  private Input told(Notice n) {
    return new Input.ReportNotice(
        n.id(),
        random.nextInt(3) == 0
            ? new Outcome.TryAgain(Duration.ofSeconds(5), "busy")
            : new Outcome.Delivered("ok"));
  }

  private Input trigger(ServiceId service, String key) {
    return new Input.Trigger(
        service,
        key,
        new AlertText(key + " is wrong", one(List.of(Severity.values())), component()),
        Optional.empty(),
        SENDER);
  }

  private Map<String, String> component() {
    return Map.of("component", one(List.of("disk", "net")));
  }

  private Action action(List<Incident> open) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> new Action.Acknowledge("sim");
      case 3 -> new Action.Mitigate("reverted");
      case 4 -> new Action.Resolve("over");
      case 5 -> new Action.Escalate();
      case 6 -> new Action.Reassign(List.of(person()));
      case 7 -> new Action.AddResponder(person(), "help");
      case 8 -> new Action.PullIn(new PolicyId("second"), "help");
      case 9 -> new Action.Snooze(Duration.ofMinutes(random.nextInt(1, 120)));
      case 10 -> new Action.SetUrgency(one(List.of(Urgency.values())), "so it seems");
      case 11 -> new Action.ReassignToPolicy(new PolicyId(one(List.of("first", "second"))));
      case 12 -> new Action.EscalateTo(random.nextInt(1, 4));
      case 13 -> new Action.AnswerRequest(random.nextBoolean());
      case 14 -> new Action.MergeInto(one(open).id());
      default -> new Action.SetSeverity(one(List.of(Severity.values())), "so it seems");
    };
  }

  private ServiceId service() {
    return new ServiceId(one(SERVICES));
  }

  private UserId person() {
    return new UserId(one(PEOPLE));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
