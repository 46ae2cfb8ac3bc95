package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A peer that runs in a folder of its own. Closing it stops it and deletes the folder.
public final class Server implements AutoCloseable {
  private static final int START_SECONDS = 90;
  private static final int SHOWN = 2_000;

  /// A share of one core.
  private static final double QUIET = 0.10;

  private final Peer peer;
  private final Path folder;
  private final Processes processes = new Processes();

  /// @param scratch everything below the peer's name in it is deleted
  public Server(Peer peer, Path scratch) {
    this.peer = peer;
    this.folder = scratch.resolve(peer.name()).toAbsolutePath();
  }

  public Peer peer() {
    return peer;
  }

  /// Starts it with nothing in its folder and waits until it is ready.
  public void start() throws IOException, InterruptedException {
    Disk.delete(folder);
    launch();
    var watch = Stopwatch.start();
    while (!isReady()) {
      if (!processes.areAlive() || watch.seconds() > START_SECONDS) {
        throw new IOException(peer.name() + " did not become ready; it printed: " + printed());
      }
      Thread.sleep(20);
    }
  }

  private String printed() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(log));
      }
      return text.substring(Math.max(0, text.length() - SHOWN));
    }
  }

  /// Starts it on what is in its folder, and does not wait.
  public void launch() throws IOException {
    Files.createDirectories(folder);
    for (Command command : peer.launch(folder)) {
      processes.start(command, folder);
    }
  }

  public boolean isReady() {
    try {
      return peer.isReady();
    } catch (IOException notYet) {
      return false;
    }
  }

  /// Kills it, as `kill -9` does.
  public void kill() throws InterruptedException {
    processes.kill();
  }

  /// Processor time since its processes began, background work included.
  public double cpuSeconds() {
    return processes.cpuSeconds();
  }

  /// Memory that is resident now.
  public double residentBytes() {
    return processes.sum(pid -> ProcFiles.bytes(pid, "VmRSS"));
  }

  /// The most memory that was ever resident.
  public double peakBytes() {
    return processes.peakBytes();
  }

  /// Waits until it has used less than a tenth of a core for a second, merges and the like over.
  public void settle(int atMostSeconds) throws InterruptedException {
    int quiet = 0;
    for (int half = 0; half < atMostSeconds * 2 && quiet < 2; half++) {
      double before = cpuSeconds();
      Thread.sleep(500);
      quiet = cpuSeconds() - before <= QUIET / 2 ? quiet + 1 : 0;
    }
  }

  /// Flushes, waits until merges are over, and weighs what is there.
  public OnDisk disk(long expected) throws IOException, InterruptedException {
    peer.flush();
    settle(20);
    return peer.disk(folder, expected);
  }

  @Override
  public void close() throws IOException {
    try {
      processes.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Disk.delete(folder);
  }
}
