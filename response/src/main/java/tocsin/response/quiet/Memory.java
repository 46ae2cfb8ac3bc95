package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tocsin.response.message.State;

/// What is remembered of a part of a monitor to know whether it says too much. Bounded.
///
/// @param said when it told of trouble
/// @param held when it would have, since then
/// @param turns to what state it changed when
/// @param flaps whether it is held for that
public record Memory(
    List<Instant> said, List<Instant> held, List<Flapping.Look> turns, boolean flaps) {
  public static final Memory NOTHING = new Memory(List.of(), List.of(), List.of(), false);

  /// So long ago nothing counts any more.
  static final Duration LENGTH = Duration.ofHours(24);

  private static final int MOST = 100;

  public Memory {
    said = List.copyOf(said);
    held = List.copyOf(held);
    turns = List.copyOf(turns);
  }

  Memory saidAt(Instant at) {
    return new Memory(one(said, at), List.of(), turns, false);
  }

  Memory heldAt(Instant at, HeldBy by) {
    return switch (by) {
      case THROTTLE -> new Memory(said, one(held, at), turns, false);
      case FLAPPING -> new Memory(said, held, turns, true);
      case PIPE, DEPENDENCE, PATIENCE -> this;
    };
  }

  /// Nothing is held any more.
  Memory free() {
    return new Memory(said, List.of(), turns, false);
  }

  /// The state changed.
  public Memory turned(State to, Instant at) {
    return new Memory(said, held, one(turns, new Flapping.Look(at, to)), flaps);
  }

  private static <T> List<T> one(List<T> list, T more) {
    List<T> all = new ArrayList<>(list.subList(Math.max(0, list.size() - MOST + 1), list.size()));
    all.add(more);
    return all;
  }
}
