package tocsin.server.host;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCall;
import tocsin.edge.slack.SlackClient;

/// Makes a call of Slack's again a few times when Slack asks to wait, for what is worth a minute.
final class SlackPatience {
  private static final int TRIES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final SlackClient client;
  private final CountDownLatch closing;

  /// @param closing ends every wait
  SlackPatience(SlackClient client, CountDownLatch closing) {
    this.client = client;
    this.closing = closing;
  }

  /// Blocking. What came of the last try.
  SlackAnswer call(SlackCall call) {
    SlackAnswer answer = client.call(call);
    for (int i = 1; i < TRIES && answer instanceof SlackAnswer.Later later; i++) {
      if (!waited(later.after())) {
        return answer;
      }
      answer = client.call(call);
    }
    return answer;
  }

  private boolean waited(Duration time) {
    try {
      return time.compareTo(LONGEST) <= 0
          && !closing.await(time.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
