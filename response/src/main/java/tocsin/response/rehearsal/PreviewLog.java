package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Gathers the levels of a preview and what is said aloud.
final class PreviewLog implements Witness {
  /// A level whose pages are not all known yet.
  private record Open(
      long second, PagingFact.LevelEntered fact, Map<UserId, List<Message>> pages) {}

  private final Instant start;
  private final List<Open> levels = new ArrayList<>();
  private final List<Note> loud = new ArrayList<>();
  private Optional<Urgency> urgency = Optional.empty();

  PreviewLog(Instant start) {
    this.start = start;
  }

  @Override
  public void facts(long second, List<Fact> facts, Input input, Desk desk) {
    facts.forEach(f -> take(second, f));
  }

  void take(long second, Fact fact) {
    switch (fact) {
      case IncidentFact.Opened o -> urgency = Optional.of(o.urgency());
      case PagingFact.LevelEntered l -> levels.add(new Open(second, l, new LinkedHashMap<>()));
      case PagingFact.PageDue p -> paged(second, p);
      case PagingFact.NobodyOnCall n ->
          say(
              second,
              "nobody is on call on any step"
                  + n.lookAgainAt().map(t -> "; looked at again at " + t).orElse(""));
      case PagingFact.Unreachable u -> say(second, u.user() + " cannot be reached: " + u.because());
      case PagingFact.Exhausted e -> say(second, "it is over: " + e.because());
      default -> {}
    }
  }

  private void paged(long second, PagingFact.PageDue p) {
    levels
        .getLast()
        .pages()
        .computeIfAbsent(p.user(), u -> new ArrayList<>())
        .add(new Message(p.contact().id().value(), p.contact().channel(), at(second), second));
  }

  void say(long second, String what) {
    loud.add(new Note(at(second), second, what));
  }

  private Instant at(long second) {
    return start.plusSeconds(second);
  }

  Preview preview(ServiceId service) {
    return new Preview(service, start, urgency, levels.stream().map(this::level).toList(), loud);
  }

  private Level level(Open open) {
    PagingFact.LevelEntered l = open.fact();
    List<Told> people =
        l.assigned().stream()
            .map(a ->
                new Told(
                    a.user().value(), a.because(), open.pages().getOrDefault(a.user(), List.of())))
            .toList();
    return new Level(l.level(), l.round(), at(open.second()), open.second(), l.because(), people);
  }
}
