package tocsin.server.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tocsin.server.host.House;
import tocsin.server.settings.Settings;

/// Starts a server, says where it is, and stops it cleanly when the process is told to end.
final class Serving {
  private final Settings settings;
  private final PrintStream out = System.out;

  Serving(Settings settings) {
    this.settings = settings;
  }

  int untilStopped() {
    return untilStopped(house -> List.of(), () -> {});
  }

  /// @param then what else to begin once it runs; gives lines to print
  /// @param afterwards what to do when it has stopped
  int untilStopped(Function<House, List<String>> then, Runnable afterwards) {
    CountDownLatch stopped = new CountDownLatch(1);
    House house = House.open(settings);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  out.println("tocsin: stopping");
                  house.close();
                  afterwards.run();
                  out.println("tocsin: stopped");
                  stopped.countDown();
                }));
    greet(house, then.apply(house));
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void greet(House house, List<String> more) {
    out.println();
    out.println("  Tocsin runs at " + house.address());
    house.carbonPort().ifPresent(p -> out.println("  carbon lines    port " + p + ", TCP and UDP"));
    house.picklePort().ifPresent(p -> out.println("  carbon pickle   port " + p + ", TCP"));
    out.println("  data            " + settings.data().toAbsolutePath().normalize());
    house
        .setUpLink()
        .ifPresent(link -> {
          out.println();
          out.println("  Make the first account here (the link works once):");
          out.println("  " + link);
        });
    more.forEach(line -> out.println("  " + line));
    out.println();
    out.println("  Stop with Ctrl-C.");
    out.flush();
  }
}
