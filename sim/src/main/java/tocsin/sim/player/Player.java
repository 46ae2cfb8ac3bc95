package tocsin.sim.player;

import java.nio.file.Path;

/// Plays every case of one kind below a folder.
@FunctionalInterface
public interface Player {
  void play(Path folder, Report report);
}
