package tocsin.server.host;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for the loop, with a bound.
final class Futures {
  static final long SECONDS = 30;

  private Futures() {}

  static <T> T get(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r
          ? r
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer from the loop in " + SECONDS + " s", e);
    }
  }
}
