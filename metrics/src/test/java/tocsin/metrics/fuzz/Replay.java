package tocsin.metrics.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;

/// Runs a target over files, without Jazzer: its name, then the files.
public final class Replay {
  private Replay() {}

  public static void main(String... args) throws Exception {
    FuzzTarget target = new Frugal(Targets.of(args[0]));
    for (int i = 1; i < args.length; i++) {
      target.take(Files.readAllBytes(Path.of(args[i])));
      System.out.println(args[i] + ": as it should be");
    }
  }
}
