package tocsin.sim.world;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import tocsin.sim.world.VirtualWorld.Violation;

/// Plays worlds: `Worlds SEEDS [FROM]`. For each that breaks an invariant it prints the seed, what
/// was wrong, and the events up to the step that showed it; a world is played step by step, so no
/// shorter prefix shows it.
public final class Worlds {
  /// Steps of one world.
  static final int STEPS = 150;

  private static final int SHOWN = 40;

  private Worlds() {}

  public static void main(String[] args) {
    long seeds = args.length > 0 ? Long.parseLong(args[0]) : 200;
    long from = args.length > 1 ? Long.parseLong(args[1]) : 1;
    PrintStream out = System.out;
    long failed = 0;
    for (long seed = from; seed < from + seeds; seed++) {
      Optional<Violation> v = new VirtualWorld(seed).play(STEPS);
      if (v.isPresent()) {
        failed++;
        tell(v.get(), out);
      }
    }
    out.println(seeds - failed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  private static void tell(Violation v, PrintStream out) {
    out.println("seed " + v.seed() + ", step " + v.step() + ": " + v.what());
    List<String> events = v.events();
    events.stream().skip(Math.max(0, events.size() - SHOWN)).forEach(e -> out.println("  " + e));
  }
}
