package tocsin.response.quiet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;

/// What is held, what was told, and what is remembered for both; folded from the facts. Not
/// thread-safe: the loop owns it.
public final class QuietStates {
  /// So many parts are remembered, those that changed last.
  private static final int MOST = 100_000;

  private record Kept(Memory memory, Instant touched) {}

  private final Map<String, Waiting> waiting = new TreeMap<>();
  private final Map<String, ToldTrouble> told = new TreeMap<>();

  /// The longest untouched first.
  private final LinkedHashMap<String, Kept> memories = new LinkedHashMap<>();

  public void apply(QuietFact fact, Instant at) {
    String name = fact.part().name();
    switch (fact) {
      case QuietFact.Held h -> {
        Instant since = waiting(name).map(Waiting::since).orElse(at);
        waiting.put(name, new Waiting(h.part(), h.hold(), since, h.saying()));
        keep(name, memory(name).heldAt(at, h.hold().by()), at);
      }
      case QuietFact.Released r -> {
        waiting.remove(name);
        keep(name, memory(name).free(), at);
      }
      case QuietFact.Passed p -> {
        waiting.remove(name);
        keep(name, memory(name).free(), at);
      }
      case QuietFact.ToldAgain a ->
          told.computeIfPresent(
              name, (n, t) -> new ToldTrouble(t.part(), at, a.times(), Optional.empty()));
      case QuietFact.NotAgain a -> told.computeIfPresent(name, (n, t) -> t.askedAgain(a.until()));
    }
  }

  /// Trouble was told.
  public void said(Part part, Instant at) {
    String name = part.name();
    keep(name, memory(name).saidAt(at), at);
    told.put(name, new ToldTrouble(part, at, 0, Optional.empty()));
  }

  /// A part changed its state.
  public void turned(Part part, State to, Instant at) {
    keep(part.name(), memory(part.name()).turned(to, at), at);
    if (to.isOk()) {
      told.remove(part.name());
    }
  }

  private void keep(String name, Memory memory, Instant at) {
    memories.remove(name);
    memories.put(name, new Kept(memory, at));
    Instant gone = at.minus(Memory.LENGTH);
    while (memories.size() > MOST || memories.firstEntry().getValue().touched().isBefore(gone)) {
      memories.pollFirstEntry();
    }
  }

  public Optional<Waiting> waiting(String name) {
    return Optional.ofNullable(waiting.get(name));
  }

  public Memory memory(String name) {
    return Optional.ofNullable(memories.get(name)).map(Kept::memory).orElse(Memory.NOTHING);
  }

  public Optional<ToldTrouble> told(String name) {
    return Optional.ofNullable(told.get(name));
  }

  /// What is held of a monitor, or because of it.
  public List<Waiting> about(MonitorId monitor) {
    return waiting.values().stream()
        .filter(w -> w.part().monitor().equals(monitor) || isCause(monitor, w))
        .toList();
  }

  private static boolean isCause(MonitorId monitor, Waiting w) {
    return w.hold().cause().filter(monitor::equals).isPresent();
  }

  /// What is held for a reason.
  public List<Waiting> heldBy(HeldBy by) {
    return waiting.values().stream().filter(w -> w.hold().by() == by).toList();
  }

  /// Trouble of a monitor that was told and is not over.
  public List<ToldTrouble> toldOf(MonitorId monitor) {
    return told.values().stream().filter(t -> t.part().monitor().equals(monitor)).toList();
  }
}
