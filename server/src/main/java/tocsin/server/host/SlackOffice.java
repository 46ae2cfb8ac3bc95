package tocsin.server.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.edge.slack.SlackDeclared;
import tocsin.edge.slack.SlackMark;
import tocsin.edge.slack.SlackOrder;
import tocsin.response.desk.Action;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.Severity;
import tocsin.server.page.Pages;

/// Does what people in Slack want, as the people that they are here, and puts it into words.
final class SlackOffice {
  private static final int MOST_OPEN = 15;

  private final SlackSight sight;
  private final Function<Input, Answer> desk;
  private final SlackGuests guests;
  private final RoomDesk rooms;

  SlackOffice(SlackSight sight, Function<Input, Answer> desk, SlackGuests guests, RoomDesk rooms) {
    this.sight = sight;
    this.desk = desk;
    this.guests = guests;
    this.rooms = rooms;
  }

  /// What whoever is in the workspace may know needs nobody who is known here.
  String does(String member, String key, SlackOrder order) {
    return switch (order) {
      case SlackOrder.Help(String wrong) -> SlackHelp.says(wrong);
      case SlackOrder.OnCall(String schedule) ->
          SlackOnCall.says(sight.directory(), schedule, sight.now());
      case SlackOrder.Open _ -> open();
      case SlackOrder.Declare _ -> "Write /tocsin declare to get a window for it.";
      case SlackOrder.Trigger t -> as(member, by -> triggered(t, key, by));
      case SlackOrder.Acknowledge(IncidentId i) ->
          as(member, by -> act(i, by, new Action.Acknowledge("Slack"), "You have it."));
      case SlackOrder.Resolve(IncidentId i, String text) ->
          as(member, by -> act(i, by, new Action.Resolve(text), "Resolved."));
      case SlackOrder.Note(IncidentId i, String text) ->
          as(member, by -> act(i, by, new Action.Note(text, false), "It is on the timeline."));
      case SlackOrder.Channel(IncidentId i) -> as(member, by -> channel(i, by));
    };
  }

  private String as(String member, Function<Actor, String> does) {
    return switch (guests.known(member)) {
      case SlackGuests.Known.May(User user) -> does.apply(new Actor.Person(user.id()));
      case SlackGuests.Known.MayNot(String why) -> SlackMark.plain(why);
    };
  }

  private String channel(IncidentId incident, Actor by) {
    return sight
        .rows()
        .incident(incident.value())
        .map(i ->
            rooms.asked(
                i,
                text -> {
                  var note = new Input.Act(incident, by, new Action.Note(text, false));
                  return Pages.problem(desk.apply(note));
                }))
        .orElseGet(() -> SlackMark.plain("There is no incident " + incident + "."));
  }

  private String act(IncidentId incident, Actor by, Action action, String good) {
    Answer answer = desk.apply(new Input.Act(incident, by, action));
    return Pages.problem(answer).map(SlackMark::plain).orElse(link(incident.value()) + ": " + good);
  }

  private String triggered(SlackOrder.Trigger t, String key, Actor by) {
    Optional<Service> service = SlackActing.service(sight.directory(), t.service());
    if (service.isEmpty()) {
      return SlackMark.plain(SlackActing.noService(sight.directory(), t.service()));
    }
    var d = new SlackActing.Declared(key, Severity.valueOf(t.severity()), t.title(), "");
    return declared(new SlackActing(desk).declare(service.get(), d, by));
  }

  private String declared(Answer answer) {
    return answer instanceof Answer.Accepted a
        ? link(a.subject()) + " is open. Whoever is on call is paged."
        : SlackMark.plain(Pages.problem(answer).orElse("Nothing was changed."));
  }

  /// A window that was sent off.
  SlackDeclared.Outcome declares(String member, SlackDeclared d) {
    if (guests.known(member) instanceof SlackGuests.Known.MayNot(String why)) {
      return new SlackDeclared.Outcome.Wrong(Map.of("title", why));
    }
    Optional<Service> service = SlackActing.service(sight.directory(), d.service());
    if (service.isEmpty()) {
      String wrong = SlackActing.noService(sight.directory(), d.service());
      return new SlackDeclared.Outcome.Wrong(Map.of("service", wrong));
    }
    if (d.title().isBlank() || !d.severity().matches("SEV[1-5]")) {
      return new SlackDeclared.Outcome.Wrong(Map.of("title", "Say what is broken for people."));
    }
    var what =
        new SlackActing.Declared(d.key(), Severity.valueOf(d.severity()), d.title(), d.more());
    return new SlackDeclared.Outcome.Done(
        as(member, by -> declared(new SlackActing(desk).declare(service.get(), what, by))));
  }

  private String open() {
    List<Incident> open = sight.rows().incidents("open", MOST_OPEN + 1);
    String lines = open.stream().limit(MOST_OPEN).map(this::line).collect(Collectors.joining("\n"));
    String more =
        open.size() > MOST_OPEN
            ? "\n" + SlackMark.link(sight.address().get() + "/", "…and more")
            : "";
    return open.isEmpty() ? "Nothing is open." : lines + more;
  }

  private String line(Incident i) {
    return link(i.id().value())
        + " "
        + i.severity()
        + " "
        + SlackMark.plain(i.title())
        + " ("
        + SlackMark.plain(i.service().value())
        + ", "
        + i.status().name().toLowerCase(Locale.ROOT)
        + ")";
  }

  private String link(String incident) {
    return sight.link(incident);
  }
}
