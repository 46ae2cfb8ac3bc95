package tocsin.server.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackAsked;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackDeclared;
import tocsin.edge.slack.SlackHouse;
import tocsin.edge.slack.SlackMention;
import tocsin.edge.slack.SlackOrder;
import tocsin.edge.slack.SlackText;
import tocsin.edge.slack.SlackWindow;

/// Where people in Slack are heard: what takes long is done beside the answer that Slack waits for.
final class SlackDesk implements SlackHouse, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackDesk.class);

  /// So many answers are under way; who asks beyond that is told to ask again.
  private static final int AT_ONCE = 20;

  private final SlackOffice office;
  private final SlackClient client;
  private final SlackWays ways;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final SeenEvents seen = new SeenEvents();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SlackDesk(SlackOffice office, SlackClient client, SlackWays ways) {
    this.office = office;
    this.client = client;
    this.ways = ways;
  }

  @Override
  public String does(String member, String key, SlackOrder order) {
    return office.does(member, key, order);
  }

  @Override
  public SlackDeclared.Outcome declares(String member, SlackDeclared declared) {
    return office.declares(member, declared);
  }

  @Override
  public void opens(SlackAsked asked, SlackOrder.Declare declared) {
    Consumer<String> tell = why -> ways.whisper(asked.replies(), why);
    soon(
        () -> {
          String view = SlackWindow.declare(ways.services(), declared.title());
          switch (client.call(SlackCalls.view(asked.trigger(), view))) {
            case SlackAnswer.Done _ -> {}
            case SlackAnswer.Later later -> tell.accept(unopened(later.why()));
            case SlackAnswer.Refused r -> tell.accept(unopened(r.why()));
          }
        },
        tell);
  }

  private static String unopened(String why) {
    return "Slack did not open the window ("
        + why
        + "). Write /tocsin trigger, the service and what is broken instead.";
  }

  @Override
  public void mentioned(SlackMention m) {
    if (seen.isNew(m.event())) {
      soon(
          () -> said(m, office.does(m.member(), m.event(), m.order())),
          why -> log.atWarn().addKeyValue("why", why).log("mention in Slack not answered"));
    }
  }

  private void said(SlackMention m, String words) {
    var post = SlackCalls.post(m.channel(), m.thread(), new SlackText(words, ""));
    switch (new SlackPatience(client, closing).call(post)) {
      case SlackAnswer.Done _ -> {}
      case SlackAnswer.Later later -> unsaid(m, later.why());
      case SlackAnswer.Refused r -> unsaid(m, r.why());
    }
  }

  private static void unsaid(SlackMention m, String why) {
    log.atWarn()
        .addKeyValue("channel", m.channel())
        .addKeyValue("why", why)
        .log("answer not said in Slack");
  }

  private void soon(Runnable work, Consumer<String> full) {
    if (!room.tryAcquire()) {
      full.accept("Too many ask at once; ask again.");
      return;
    }
    threads.execute(() -> {
      try {
        work.run();
      } finally {
        room.release();
      }
    });
  }

  @Override
  public void close() {
    closing.countDown();
    threads.shutdownNow();
  }
}
