package tocsin.sim.player;

import java.util.Optional;

/// Calls of APIs: those that we answer, and those that we make.
final class OncallCalls {
  private OncallCalls() {}

  static OncallVendor of(String path) {
    if (path.matches(".*/Accounts/[^/]+/(Messages|Calls)\\.json")) {
      return OncallTwilio::play;
    }
    if (path.endsWith("/api/chat.postMessage")) {
      return OncallSlack::play;
    }
    return path.matches(
            ".*/(incidents|users|teams|services|schedules|escalation_policies|oncalls)(/.*)?")
        ? OncallRest::play
        : (client, request) -> Optional.of("nothing of ours speaks " + path);
  }
}
