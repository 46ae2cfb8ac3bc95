package tocsin.response.quiet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.quiet.PipeGuard.Before;
import tocsin.response.quiet.PipeGuard.Flow;
import tocsin.response.quiet.PipeGuard.Pipe;

/// Which pipes are dead, folded from the facts. Not thread-safe: the loop owns it.
public final class PipeStates {
  private record Dead(Before before, String because, boolean told) {}

  private final Map<String, Dead> dead = new TreeMap<>();

  public void apply(PipeFact fact, Instant at) {
    switch (fact) {
      case PipeFact.PipeDied d ->
          dead.put(
              d.pipe(), new Dead(new Before(since(d, at), Optional.empty()), d.because(), false));
      case PipeFact.PipeBack b ->
          dead.computeIfPresent(
              b.pipe(),
              (p, d) ->
                  new Dead(
                      new Before(d.before().since(), Optional.of(b.over())), b.because(), false));
      case PipeFact.PipeTold t ->
          dead.computeIfPresent(t.pipe(), (p, d) -> new Dead(d.before(), t.because(), true));
      case PipeFact.PipeOver o -> dead.remove(o.pipe());
    }
  }

  /// What died again while it was settling has been dead all the time.
  private Optional<Instant> since(PipeFact.PipeDied d, Instant at) {
    return Optional.of(
        Optional.ofNullable(dead.get(d.pipe())).flatMap(x -> x.before().since()).orElse(at));
  }

  /// What a look at a pipe says that was not said before.
  public Optional<PipeFact> seen(Pipe pipe, Instant now) {
    Optional<Dead> was = Optional.ofNullable(dead.get(pipe.name()));
    Before before = was.map(Dead::before).orElse(Before.NOTHING);
    Flow flow = PipeGuard.USUAL.look(pipe, before, now);
    Before next = flow.next();
    if (next.since().isEmpty()) {
      return was.map(d -> new PipeFact.PipeOver(pipe.name(), flow.because()));
    }
    if (before.since().isEmpty() || (before.over().isPresent() && next.over().isEmpty())) {
      return Optional.of(new PipeFact.PipeDied(pipe.name(), flow.because()));
    }
    if (before.over().isEmpty() && next.over().isPresent()) {
      return Optional.of(new PipeFact.PipeBack(pipe.name(), next.over().get(), flow.because()));
    }
    boolean gaveUp = !flow.holds() && was.filter(d -> !d.told()).isPresent();
    return gaveUp
        ? Optional.of(new PipeFact.PipeTold(pipe.name(), flow.because()))
        : Optional.empty();
  }

  /// Why no-data is held now, if it is, and until when at most.
  public Optional<Hold> hold(Instant now) {
    PipeGuard usual = PipeGuard.USUAL;
    for (Dead d : dead.values()) {
      Instant longest = d.before().since().orElse(now).plus(usual.longest());
      Instant until = d.before().over().map(o -> o.plus(usual.settle())).orElse(longest);
      if (now.isBefore(until)) {
        return Optional.of(
            new Hold(HeldBy.PIPE, d.because(), Optional.empty(), Optional.of(until)));
      }
    }
    return Optional.empty();
  }
}
