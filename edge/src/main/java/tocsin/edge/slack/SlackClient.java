package tocsin.edge.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.ground.web.Outbound;

/// Makes the app's calls, and none that Slack said to wait with, nor any while it does not answer.
/// Who asks decides whether to ask again: nothing is queued here. Blocking, at most ten seconds;
/// thread-safe.
public final class SlackClient {
  private final SlackWire wire;
  private final InstantSource clock;
  private final SlackPauses pauses = new SlackPauses();
  private final SlackCounts counts = new SlackCounts();

  public SlackClient(Outbound outbound, SlackBot bot, InstantSource clock) {
    this.wire = new SlackWire(outbound, bot);
    this.clock = clock;
  }

  public SlackAnswer call(SlackCall call) {
    Instant now = clock.instant();
    Optional<Instant> until = pauses.until(call.method(), now);
    if (until.isPresent()) {
      counts.spare();
      return new SlackAnswer.Later(
          Duration.between(now, until.get()), call.method() + " waits as Slack asked");
    }
    SlackAnswer answer = wire.send(call);
    pauses.heard(call.method(), answer, clock.instant());
    counts.heard(call.method(), answer);
    return answer;
  }

  public SlackCounts counts() {
    return counts;
  }
}
