package tocsin.server.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.monitor.Explaining;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Move;

/// What was handed on and is not known to be kept yet. Many facts are kept together, so that
/// thousands of monitors that fire at once do not wait for each other. When one was not taken, the
/// same is found again at the next tick.
final class Told {
  private static final Logger log = LoggerFactory.getLogger(Told.class);

  private record Waiting(Watched watched, Judgement judgement, CompletableFuture<Boolean> kept) {}

  private final Teller teller;
  private final Frugality frugality = new Frugality();
  private final List<Waiting> waiting = new ArrayList<>();

  Told(Teller teller) {
    this.teller = teller;
  }

  /// Tells what is new in a judgement; the monitor goes on from there once all of it is kept.
  void tell(Watched watched, Saw saw) {
    CompletableFuture<Boolean> kept = CompletableFuture.completedFuture(true);
    for (News news : news(watched.monitor(), saw)) {
      kept = kept.thenCombine(teller.tell(news), Boolean::logicalAnd);
    }
    waiting.add(new Waiting(watched, saw.judgement(), kept));
  }

  // What is wrong with an explanation must not keep an alert from being told.
  @SuppressWarnings("CatchingUnchecked")
  private List<News> news(Monitor monitor, Saw saw) {
    List<Move> moves = saw.judgement().moves();
    if (moves.isEmpty()) {
      return List.of();
    }
    try {
      return explained(monitor, saw, moves);
    } catch (RuntimeException e) {
      log.atError().setCause(e).addKeyValue("monitor", monitor.id()).log("alert not explained");
      return moves.stream().map(m -> News.of(m.fact(monitor))).toList();
    }
  }

  private List<News> explained(Monitor monitor, Saw saw, List<Move> moves) {
    var explaining = new Explaining(monitor, saw.judgement(), saw.traces(), saw.at());
    return moves.stream()
        .map(m ->
            new News(m.fact(monitor), frugality.next(saw.at()).map(size -> explaining.of(m, size))))
        .toList();
  }

  long unexplained() {
    return frugality.unexplained();
  }

  /// Tells and waits.
  boolean isTaken(MonitorFact fact) {
    return teller.tell(News.of(fact)).join();
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
