package tocsin.server.host;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCall;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;
import tocsin.server.settings.SlackChannels;

/// Channels of incidents: made for those that are bad enough or for which somebody asked, with
/// everybody who works on it, under a topic that says how it stands.
final class Rooms {
  private static final Logger log = LoggerFactory.getLogger(Rooms.class);
  private static final int MOST_GIVEN_UP = 1_000;

  private final SlackChannels wanted;
  private final RoomBook book;
  private final Rows rows;
  private final SlackClient client;
  private final RoomWords words;

  // Used by one thread. Saying why there is no channel moves the incident, too.
  private final SequencedSet<IncidentId> givenUp = new LinkedHashSet<>();

  Rooms(SlackChannels wanted, RoomBook book, Rows rows, SlackClient client, RoomWords words) {
    this.wanted = wanted;
    this.book = book;
    this.rows = rows;
    this.client = client;
    this.words = words;
  }

  /// Brings the channel of an incident up to date. Blocking.
  ///
  /// @return how long to wait before it is tried again; empty when all is done
  Optional<Duration> show(IncidentId id) {
    return rows.incident(id.value()).flatMap(this::show);
  }

  private Optional<Duration> show(Incident i) {
    Optional<Room> room = book.room(i.id());
    boolean bad = wanted.isFor(i.severity().name()) && !givenUp.contains(i.id());
    boolean isDue = i.isOpen() && (book.isWanted(i.id()) || bad);
    return room.isPresent() ? kept(i, room.get()) : isDue ? made(i) : Optional.empty();
  }

  private Optional<Duration> made(Incident i) {
    return switch (new RoomMaking(client).make(i.id(), words.first(i))) {
      case RoomMaking.Made.Yes(Room room) -> {
        book.put(i.id(), room);
        yield kept(i, room);
      }
      case RoomMaking.Made.Later(Duration after) -> Optional.of(after);
      case RoomMaking.Made.No(String why) -> {
        log.atWarn().addKeyValue("incident", i.id()).addKeyValue("why", why).log("no channel");
        giveUp(i.id());
        words.tellNone(i.id(), why);
        yield Optional.empty();
      }
    };
  }

  /// Until somebody asks for it.
  private void giveUp(IncidentId incident) {
    book.giveUp(incident);
    givenUp.add(incident);
    if (givenUp.size() > MOST_GIVEN_UP) {
      givenUp.removeFirst();
    }
  }

  private Optional<Duration> kept(Incident i, Room found) {
    Room room = found;
    if (!room.told()) {
      words.tell(i.id(), room);
      room = room.withTold();
      book.put(i.id(), room);
    }
    RoomWish wish = RoomWish.of(i, members(i));
    Optional<SlackCall> next = wish.next(room);
    while (next.isPresent()) {
      Optional<Duration> wait = called(next.get(), room);
      if (wait.isPresent()) {
        return wait;
      }
      room = wish.after(room);
      book.put(i.id(), room);
      next = wish.next(room);
    }
    return Optional.empty();
  }

  /// Slack invites nobody of several when one of them cannot come; they are invited one by one.
  private Optional<Duration> called(SlackCall call, Room room) {
    SlackAnswer answer = client.call(call);
    String[] people = call.form().getOrDefault("users", "").split(",", -1);
    if (answer instanceof SlackAnswer.Refused && people.length > 1) {
      return Stream.of(people)
          .map(p -> SlackCalls.invite(room.channel(), List.of(p)))
          .flatMap(c -> called(c, room).stream())
          .findFirst();
    }
    if (answer instanceof SlackAnswer.Refused r && !r.error().equals("already_in_channel")) {
      log.atWarn().addKeyValue("channel", room.name()).addKeyValue("why", r.why()).log("refused");
    }
    return answer instanceof SlackAnswer.Later later
        ? Optional.of(later.after())
        : Optional.empty();
  }

  /// Those who were asked, who hold it, and who have a role; once it is over nobody new comes.
  private List<String> members(Incident i) {
    Stream<UserId> asked =
        rows.runs(i.id().value()).stream().flatMap(r -> r.assigned().stream()).map(a -> a.user());
    Stream<UserId> holding =
        i.acknowledgedBy().stream()
            .filter(Actor.Person.class::isInstance)
            .map(a -> ((Actor.Person) a).user());
    List<UserId> people =
        Stream.of(asked, holding, i.roles().values().stream()).flatMap(s -> s).distinct().toList();
    return i.status() == Status.RESOLVED ? List.of() : new SlackMembers(rows::users).of(people);
  }
}
