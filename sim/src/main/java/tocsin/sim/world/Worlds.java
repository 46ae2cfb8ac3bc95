package tocsin.sim.world;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import tocsin.sim.world.VirtualWorld.Violation;

/// Plays worlds: `Worlds SEEDS [FROM [storms]]`, as many at once as there are processors. For each
/// that breaks an invariant it prints the seed, what was wrong, and the last events up to the step
/// that showed it (all of them when one world is played); a world is played step by step, so no
/// shorter prefix shows it. With `storms` each of them has a storm of thousands of alerts.
public final class Worlds {
  /// Steps of one world.
  static final int STEPS = 150;

  private static final int SHOWN = 40;

  private final PrintStream out;
  private final long seeds;
  private final LongAdder played = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder facts = new LongAdder();

  private final boolean storms;

  private Worlds(PrintStream out, long seeds, boolean storms) {
    this.out = out;
    this.storms = storms;
    this.seeds = seeds;
  }

  public static void main(String[] args) {
    long seeds = args.length > 0 ? Long.parseLong(args[0]) : 200;
    long from = args.length > 1 ? Long.parseLong(args[1]) : 1;
    var worlds = new Worlds(System.out, seeds, List.of(args).contains("storms"));
    LongStream.range(from, from + seeds).parallel().forEach(worlds::play);
    worlds.out.println(seeds - worlds.failed.sum() + " passed, " + worlds.failed.sum() + " failed");
    System.exit(worlds.failed.sum() == 0 ? 0 : 1);
  }

  private void play(long seed) {
    var world = new VirtualWorld(seed, storms || Storm.isIn(seed));
    world.play(STEPS).ifPresent(this::tell);
    facts.add(world.facts());
    tick();
  }

  private synchronized void tick() {
    played.increment();
    long done = played.sum();
    if (done % Math.max(100, seeds / 20) == 0 && done < seeds) {
      out.println(done + " of " + seeds + " worlds, " + facts + " facts, " + failed + " failed");
    }
  }

  private synchronized void tell(Violation v) {
    failed.increment();
    out.println("seed " + v.seed() + ", step " + v.step() + ": " + v.what());
    List<String> events = v.events();
    int shown = seeds == 1 ? events.size() : SHOWN;
    events.stream().skip(Math.max(0, events.size() - shown)).forEach(e -> out.println("  " + e));
  }
}
