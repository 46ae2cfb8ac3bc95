package tocsin.ground.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A service whose answers wait for something and that keeps no thread waiting with them. Whoever
/// sends thousands of small requests a second pays for each thread that one of them goes through.
public interface PromptService extends WebService {
  /// Begins to answer. May be called on a thread that reads the requests of others as well, so it
  /// must not block.
  ///
  /// @return fails for a bug only, as [#answer] does; may complete on any thread
  CompletableFuture<WebAnswer> begin(WebRequest request);

  @Override
  default WebAnswer answer(WebRequest request) {
    try {
      return begin(request).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : e;
    }
  }
}
