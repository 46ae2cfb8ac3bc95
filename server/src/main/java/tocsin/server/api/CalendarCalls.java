package tocsin.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest.Caller;

/// Secret addresses of calendars: a schedule's for everybody, a person's for that person and for
/// administrators.
final class CalendarCalls {
  private static final String ABOUT =
      "The answer has the path of a calendar in text/calendar. Whoever has it reads these shifts"
          + " without a key; it can be read only now.";

  private final ApiWorld world;

  CalendarCalls(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return Stream.of("schedule", "user").flatMap(k -> of(k).stream()).toList();
  }

  private List<Endpoint> of(String kind) {
    String path = "/" + kind + "s/{id}/calendar";
    return List.of(
        new Endpoint(
            "POST",
            path,
            "Makes the secret address of a " + kind + "'s calendar; the one before ends",
            ABOUT,
            List.of(),
            "",
            c -> allowed(kind, c, this::made)),
        new Endpoint(
            "DELETE",
            path,
            "Ends the secret address of a " + kind + "'s calendar",
            "",
            List.of(),
            "",
            c -> allowed(kind, c, this::ended)));
  }

  private record Asked(String of, String by) {}

  private WebAnswer allowed(String kind, Call call, Function<Asked, WebAnswer> then) {
    String id = call.part("id");
    boolean own = call.request().caller().filter(c -> c.id().equals(id)).isPresent();
    Optional<WebAnswer> refusal =
        kind.equals("schedule") || own
            ? Optional.empty()
            : Desks.onlyForAdmins(call, "Calendars of others are made and ended");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String of = kind + "/" + id;
    return world.views().row("document", of).isPresent()
        ? then.apply(new Asked(of, call.request().caller().map(Caller::name).orElse("")))
        : Desks.missing(kind + " '" + id + "'");
  }

  private WebAnswer made(Asked asked) {
    return WebAnswer.json(200, Map.of("path", world.keys().calendar(asked.of(), asked.by())));
  }

  private WebAnswer ended(Asked asked) {
    return world.keys().endCalendar(asked.of())
        ? WebAnswer.json(200, Map.of("id", asked.of()))
        : Desks.missing("calendar of " + asked.of());
  }
}
