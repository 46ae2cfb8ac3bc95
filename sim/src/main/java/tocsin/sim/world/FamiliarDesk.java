package tocsin.sim.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.loop.Decider;
import tocsin.ground.loop.Decision;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.words.Fact;

/// A desk that remembers what the facts of its world say: a world dies hundreds of times and is
/// folded anew each time, and reading the same text again would take a third of its time. Each fact
/// is read from its text once; at rest, [Replays] reads all of them again.
///
/// @param read by position, for all desks of one world
record FamiliarDesk(Desk desk, Map<Long, Fact> read) implements Decider<Input, Fact, Answer> {
  @Override
  public Fact decode(Entry entry) {
    return read.computeIfAbsent(entry.position(), p -> desk.decode(entry));
  }

  @Override
  public Decision<Fact, Answer> decide(Input input, Instant now) {
    return desk.decide(input, now);
  }

  @Override
  public void apply(Fact fact, Instant at) {
    desk.apply(fact, at);
  }

  @Override
  public List<ViewChange> project(Fact fact, Instant at, long position) {
    return desk.project(fact, at, position);
  }

  @Override
  public List<ViewChange> settle() {
    return desk.settle();
  }

  @Override
  public Draft encode(Fact fact, Instant at) {
    return desk.encode(fact, at);
  }

  @Override
  public Optional<Wake<Input>> wake(Set<Input> aside) {
    return desk.wake(aside);
  }
}
