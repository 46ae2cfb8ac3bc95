package tocsin.server.lane;

import java.util.concurrent.CompletableFuture;

/// Takes what judgements say.
@FunctionalInterface
public interface Teller {
  /// Hands something new on, without waiting.
  ///
  /// @return whether it is kept, when that is known; never fails
  CompletableFuture<Boolean> tell(News news);
}
