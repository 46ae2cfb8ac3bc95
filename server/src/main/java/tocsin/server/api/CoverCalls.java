package tocsin.server.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.desk.CoverStep;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.WallText;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;

/// Shifts that people ask each other to take. Whoever is signed in speaks for themselves, leads of
/// a team for its members, and administrators and keys for everybody.
final class CoverCalls {
  private static final int MOST = 500;

  private final ApiWorld world;
  private final Desks desks;

  CoverCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    DescribedField who =
        DescribedField.may("who", "id of the user who was asked; yourself when left out");
    return List.of(
        Endpoint.get(
            "/covers",
            "Every request for cover that is open",
            c -> Desks.items(world.views().rows("cover_open", Long.MAX_VALUE, MOST))),
        Endpoint.get(
            "/schedules/{id}/covers",
            "Requests for cover of a schedule, open or not, the latest shift first",
            c -> Desks.items(world.views().rows("cover", c.part("id"), Long.MAX_VALUE, MOST))),
        Endpoint.post(
            "/schedules/{id}/covers",
            "Asks colleagues to take a shift, or one of them to swap it",
            List.of(
                DescribedField.may("who", "id of the user who has it; yourself when left out"),
                DescribedField.must(
                    "from", "2026-01-05T09:00 on the schedule's clock, or ...Z for UTC"),
                DescribedField.must("until", "as from"),
                new DescribedField(
                    "of", "array", false, "ids of users; all of the schedule when left out"),
                DescribedField.may("team", "or: id of a team, whose members are asked"),
                new DescribedField(
                    "inReturn",
                    "object",
                    false,
                    "from and until: the shift of the one in 'of' that is taken for it"),
                DescribedField.may("note", "why; at most 500 characters")),
            this::asked),
        Endpoint.post(
            "/covers/{id}/accept",
            "Takes the shift; the answer has the revision of the schedule that says so",
            List.of(who),
            c -> submit(c, new CoverStep.Accept(c.part("id"), who(c)))),
        Endpoint.post(
            "/covers/{id}/decline",
            "Does not take it; that can still be changed",
            List.of(who),
            c -> submit(c, new CoverStep.Decline(c.part("id"), who(c)))),
        Endpoint.post(
            "/covers/{id}/withdraw",
            "Asks no more",
            List.of(),
            c -> submit(c, new CoverStep.Withdraw(c.part("id")))));
  }

  private WebAnswer submit(Call call, CoverStep step) {
    WebRequest r = call.request();
    return desks.submit(new Input.Cover(step, Desks.actor(r), "api", manages(r)));
  }

  private static boolean manages(WebRequest request) {
    return request
        .caller()
        .filter(c -> c.role() == Role.ADMIN || c.id().startsWith("key-"))
        .isPresent();
  }

  private static UserId who(Call call) {
    Fields f = IncidentCalls.fields(call);
    Optional<UserId> given = who(f, call);
    f.check("answer");
    return given.orElseThrow();
  }

  private static Optional<UserId> who(Fields f, Call call) {
    Optional<UserId> self =
        call.request()
            .caller()
            .filter(c -> !c.id().startsWith("key-"))
            .map(c -> new UserId(c.id()));
    return f.names().contains("who") || self.isEmpty() ? f.required("who", UserId::new) : self;
  }

  private WebAnswer asked(Call call) {
    Optional<Document> found =
        world
            .views()
            .row("document", "schedule/" + call.part("id"))
            .map(r -> Json.read(r.body(), Document.class))
            .filter(d -> !d.removed());
    if (found.isEmpty()) {
      return Desks.missing("schedule '" + call.part("id") + "'");
    }
    ZoneId zone = Json.read(found.get().body(), Schedule.class).zone();
    Fields f = IncidentCalls.fields(call);
    Optional<UserId> who = who(f, call);
    Optional<TimeRange> shift = stretch(f, zone);
    Optional<TimeRange> inReturn = f.object("inReturn").flatMap(r -> stretch(r, zone));
    List<UserId> of = f.list("of", UserId::new);
    Optional<TeamId> team = f.optional("team", TeamId::new);
    String note = f.optional("note", t -> t).orElse("");
    f.check("request for cover");
    return submit(
        call,
        new CoverStep.Ask(
            new ScheduleId(call.part("id")),
            who.orElseThrow(),
            shift.orElseThrow(),
            inReturn,
            of,
            team,
            note));
  }

  private static Optional<TimeRange> stretch(Fields f, ZoneId zone) {
    Optional<Instant> from = f.required("from", t -> WallText.instant(t, zone));
    Optional<Instant> until = f.required("until", t -> WallText.instant(t, zone));
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      f.fault("until", "'" + until.get() + "' (expected: after from, " + from.get() + ")");
      return Optional.empty();
    }
    return Optional.of(new TimeRange(from.get(), until.get()));
  }
}
