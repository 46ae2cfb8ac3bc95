package tocsin.server.host;

import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackMark;
import tocsin.edge.slack.SlackText;
import tocsin.response.desk.Action;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;

/// What is said in the channel of an incident, and of it on the incident's timeline.
final class RoomWords {
  private static final Logger log = LoggerFactory.getLogger(RoomWords.class);
  private static final Actor SLACK = new Actor.Outside("Slack");

  private final Function<Input, Answer> desk;
  private final Supplier<String> address;

  /// @param address where people reach this server, without a slash at the end
  RoomWords(Function<Input, Answer> desk, Supplier<String> address) {
    this.desk = desk;
    this.address = address;
  }

  /// The first message in the channel.
  SlackText first(Incident i) {
    String link = SlackMark.link(address.get() + "/incidents/" + i.id(), i.id().value());
    return new SlackText(
        link
            + " "
            + i.severity()
            + " "
            + SlackMark.bold(i.title())
            + " ("
            + SlackMark.plain(i.service().value())
            + "), since "
            + SlackMark.moment(i.milestones().opened())
            + ". Who works on it is invited; the topic says how it stands.",
        "");
  }

  void tell(IncidentId incident, Room room) {
    note(incident, "Channel #" + room.name() + ": " + link(room), true);
  }

  static String link(Room room) {
    return "https://slack.com/app_redirect?channel=" + room.channel();
  }

  void tellNone(IncidentId incident, String why) {
    note(incident, "No channel in Slack: " + why, false);
  }

  private void note(IncidentId incident, String text, boolean pinned) {
    Answer answer = desk.apply(new Input.Act(incident, SLACK, new Action.Note(text, pinned)));
    log.atInfo()
        .addKeyValue("incident", incident)
        .addKeyValue("text", text)
        .addKeyValue("answer", answer)
        .log("noted");
  }
}
