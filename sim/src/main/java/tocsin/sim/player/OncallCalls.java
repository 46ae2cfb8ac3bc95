package tocsin.sim.player;

import java.util.Optional;

/// Calls of APIs: those that we answer, and those that we make.
final class OncallCalls {
  private OncallCalls() {}

  static OncallVendor of(String path) {
    if (path.matches(".*/Accounts/[^/]+/(Messages|Calls)\\.json")) {
      return OncallTwilio::play;
    }
    if (OncallSlack.isCall(path)) {
      return OncallSlack::play;
    }
    if (OncallReply.isOne(path)) {
      return OncallReply::play;
    }
    return path.matches(
            ".*/(incidents|users|teams|services|schedules|escalation_policies|oncalls)(/.*)?")
        ? OncallRest::play
        : (client, request) -> Optional.of("nothing of ours speaks " + path);
  }
}
