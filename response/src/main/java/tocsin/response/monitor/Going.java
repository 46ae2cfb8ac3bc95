package tocsin.response.monitor;

import tocsin.metrics.query.AbandonedException;

/// Somebody who waits for long work: is told how far it is, and may stop it.
@FunctionalInterface
public interface Going {
  /// Waits until it is done.
  Going ON = share -> true;

  /// @param share of the work that is done, from 0 to 1
  /// @return whether it is to go on
  boolean on(double share);

  /// Asks, and ends the work when it is not to go on.
  ///
  /// @throws AbandonedException then
  default void check(double share) {
    if (!on(share)) {
      throw new AbandonedException();
    }
  }
}
