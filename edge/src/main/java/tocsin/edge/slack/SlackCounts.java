package tocsin.edge.slack;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what came of calls since the start. Thread-safe.
public final class SlackCounts {
  private static final Logger log = LoggerFactory.getLogger(SlackCounts.class);

  private final LongAdder done = new LongAdder();
  private final LongAdder later = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder spared = new LongAdder();

  void heard(String method, SlackAnswer answer) {
    switch (answer) {
      case SlackAnswer.Done _ -> done.increment();
      case SlackAnswer.Later l -> later.increment();
      case SlackAnswer.Refused r -> {
        refused.increment();
        log.atDebug().addKeyValue("method", method).addKeyValue("why", r.why()).log("refused");
      }
    }
  }

  void spare() {
    spared.increment();
  }

  public long done() {
    return done.sum();
  }

  /// Calls that Slack asked to make later, or did not answer.
  public long later() {
    return later.sum();
  }

  public long refused() {
    return refused.sum();
  }

  /// Calls that were not made, because Slack had asked to wait.
  public long spared() {
    return spared.sum();
  }
}
