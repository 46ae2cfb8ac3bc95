package tocsin.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.lint.Finding;
import tocsin.response.notice.Broken;
import tocsin.response.people.User;
import tocsin.response.words.MonitorId;

/// Looks in the morning of each time zone that people have which monitors are broken, and hands
/// that in. Whom it tells, and that it is once a day, the desk decides.
final class BrokenTeller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokenTeller.class);
  private static final long FIRST_SECONDS = 10;
  private static final long EVERY_SECONDS = 60;
  private static final long LONGEST_SECONDS = 15;

  private final Sight sight;
  private final Function<Input, Answer> desk;
  private final InstantSource clock;
  private final BrokenMornings mornings = new BrokenMornings();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("broken").daemon().factory());

  /// What it asks.
  ///
  /// @param findings about monitors, the worst first
  /// @param isCounted whether it is known of all monitors what they see
  /// @param address of this server, without a slash at the end
  record Sight(
      Supplier<List<User>> people,
      Supplier<List<Finding>> findings,
      BooleanSupplier isCounted,
      Supplier<String> address) {}

  BrokenTeller(Sight sight, Function<Input, Answer> desk, InstantSource clock) {
    this.sight = sight;
    this.desk = desk;
    this.clock = clock;
  }

  void start() {
    var _ =
        timer.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      Instant now = clock.instant();
      List<ZonedDateTime> due =
          mornings.due(
              sight.people().get().stream().map(User::zone).toList(),
              sight.isCounted().getAsBoolean(),
              now);
      if (due.isEmpty()) {
        return;
      }
      String address = sight.address().get();
      List<Broken> all = sight.findings().get().stream().map(f -> broken(f, address)).toList();
      if (!(desk.apply(new Input.TellBroken(all, address + "/lint")) instanceof Answer.Refused)) {
        mornings.done(due);
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("broken monitors could not be told of");
    }
  }

  private static Broken broken(Finding f, String address) {
    return new Broken(
        new MonitorId(f.about().id()),
        f.about().name(),
        f.check().word(),
        f.says(),
        address + "/monitors/" + f.about().id());
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        log.atWarn().log("broken monitors were still being looked for");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
