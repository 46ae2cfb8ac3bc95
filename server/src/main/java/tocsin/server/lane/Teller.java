package tocsin.server.lane;

import java.util.concurrent.CompletableFuture;
import tocsin.response.monitor.MonitorFact;

/// Takes what judgements say.
@FunctionalInterface
public interface Teller {
  /// Hands a fact on, without waiting.
  ///
  /// @return whether it is kept, when that is known; never fails
  CompletableFuture<Boolean> tell(MonitorFact fact);
}
