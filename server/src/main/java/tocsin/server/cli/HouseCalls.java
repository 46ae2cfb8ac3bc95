package tocsin.server.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.moving.Carried;
import tocsin.response.moving.Counterpart;
import tocsin.response.moving.Move;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;
import tocsin.server.moving.Settled;

/// What an import asks of a server that runs.
final class HouseCalls {
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_CHARACTERS = 200_000;

  private final ServerCalls calls;

  HouseCalls(ServerCalls calls) {
    this.calls = calls;
  }

  private record People(List<Person> items) {}

  private record Person(String id, boolean removed, Said body) {}

  private record Said(Optional<String> email) {}

  private record Kept(Schedule body) {}

  /// Who is there already, by mail address.
  Map<String, UserId> mails() throws IOException {
    Map<String, UserId> mails = new TreeMap<>();
    for (Person person : calls.call("GET", "/users", "", People.class).items()) {
      person
          .body()
          .email()
          .filter(m -> !person.removed())
          .ifPresent(m -> mails.put(m, new UserId(person.id())));
    }
    return mails;
  }

  /// Hands everything in, some at a time.
  List<Settled> settle(Move move, boolean overwrite, boolean dry) throws IOException {
    List<Settled> settled = new ArrayList<>();
    List<Map<String, Object>> some = new ArrayList<>();
    int characters = 0;
    for (Carried c : move.carried()) {
      if (some.size() == MOST_AT_ONCE || characters + c.body().length() > MOST_CHARACTERS) {
        settled.addAll(send(move.from(), some, overwrite, dry));
        some.clear();
        characters = 0;
      }
      some.add(
          Map.of("kind", c.kind().word(), "id", c.id(), "body", Json.read(c.body(), Map.class)));
      characters += c.body().length();
    }
    settled.addAll(send(move.from(), some, overwrite, dry));
    return settled;
  }

  private record Items(List<Settled> items) {}

  private List<Settled> send(
      String from, List<Map<String, Object>> some, boolean overwrite, boolean dry)
      throws IOException {
    String body =
        Json.write(Map.of("from", from, "documents", some, "overwrite", overwrite, "dryRun", dry));
    return calls.call("POST", "/imports", body, Items.class).items();
  }

  /// The schedules to compare with: those that stand in the house, or those that would.
  Map<ScheduleId, Schedule> schedules(Move move, List<Settled> settled, boolean dry)
      throws IOException {
    Set<String> kept =
        settled.stream()
            .filter(Settled::isKept)
            .map(s -> s.kind() + "/" + s.id())
            .collect(Collectors.toSet());
    Map<ScheduleId, Schedule> planned = new HashMap<>();
    move.carried().stream()
        .filter(c -> c.kind() == Kind.SCHEDULE && !kept.contains("schedule/" + c.id()))
        .forEach(c -> planned.put(new ScheduleId(c.id()), Json.read(c.body(), Schedule.class)));
    Map<ScheduleId, Schedule> here = new HashMap<>();
    for (Counterpart theirs : move.schedules()) {
      for (ScheduleId id : theirs.here()) {
        here.put(id, dry && planned.containsKey(id) ? planned.get(id) : inHouse(id));
      }
    }
    return here;
  }

  private Schedule inHouse(ScheduleId id) throws IOException {
    return calls.call("GET", "/schedules/" + id, "", Kept.class).body();
  }
}
