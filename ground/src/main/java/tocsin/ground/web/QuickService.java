package tocsin.ground.web;

import java.util.Optional;

/// A service that has some of its answers at once. To hand a request to another thread and its
/// answer back takes longer than many an answer does.
public interface QuickService extends WebService {
  /// Answers if that takes a few milliseconds at most, and waits for nothing: it is called on a
  /// thread that reads the requests of others as well.
  ///
  /// @return empty if it would take longer, or cannot be told yet; then [#answer] is called, which
  ///   begins anew
  Optional<WebAnswer> atOnce(WebRequest request);
}
