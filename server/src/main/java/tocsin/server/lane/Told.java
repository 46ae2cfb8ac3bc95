package tocsin.server.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.MonitorFact;

/// What was handed on and is not known to be kept yet. Many facts are kept together, so that
/// thousands of monitors that fire at once do not wait for each other. When one was not taken, the
/// same is found again at the next tick.
final class Told {
  private record Waiting(Watched watched, Judgement judgement, CompletableFuture<Boolean> kept) {}

  private final Teller teller;
  private final List<Waiting> waiting = new ArrayList<>();

  Told(Teller teller) {
    this.teller = teller;
  }

  /// Tells what is new in a judgement; the monitor goes on from there once all of it is kept.
  void tell(Watched watched, Judgement judgement) {
    CompletableFuture<Boolean> kept = CompletableFuture.completedFuture(true);
    for (MonitorFact fact : judgement.facts(watched.monitor())) {
      kept = kept.thenCombine(teller.tell(fact), Boolean::logicalAnd);
    }
    waiting.add(new Waiting(watched, judgement, kept));
  }

  /// Tells and waits.
  boolean isTaken(MonitorFact fact) {
    return teller.tell(fact).join();
  }

  /// Waits until it is known of all.
  void settle() {
    for (Waiting w : waiting) {
      if (w.kept().join()) {
        w.watched().progress = w.judgement().progress();
      }
    }
    waiting.clear();
  }
}
