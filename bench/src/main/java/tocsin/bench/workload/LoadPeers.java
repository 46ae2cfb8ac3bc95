package tocsin.bench.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import tocsin.bench.figure.Figures;
import tocsin.bench.figure.Table;
import tocsin.bench.peer.Peer;
import tocsin.bench.peer.Peers;
import tocsin.bench.peer.Server;

/// Loads peers one after the other and prints their figures side by side.
public final class LoadPeers {
  private final Options options;
  private final Figures figures;

  private LoadPeers(Options options) {
    this.options = options;
    this.figures = new Figures(options.out(), InstantSource.system());
  }

  /// @param args workloads, then options; see `bench/README.md`
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      new LoadPeers(Options.parse(args)).run();
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(options.scratch());
    var workloads = new Workloads(options.sizes());
    for (String letter : options.work()) {
      if (letter.equals("self")) {
        SelfTest.run(figures);
        continue;
      }
      for (Workload workload : workloads.named(letter)) {
        repeat(workload);
      }
    }
    System.out.print(Table.of(figures.all()));
    System.err.println("figures: " + options.out());
  }

  /// Peers take turns, so that a neighbour's noise meets them all.
  private void repeat(Workload workload) throws IOException, InterruptedException {
    for (int i = 1; i <= options.repetitions(); i++) {
      for (String name : options.peers()) {
        Peer peer = Peers.named(name, Path.of(""));
        if (peer.isHere()) {
          System.err.println("== " + workload.name() + " on " + name + ", run " + i);
          run(workload, peer);
        } else {
          System.err.println(name + " is not here; next move: bench/run peers");
        }
      }
    }
  }

  /// A peer that fails must not end the run of the others.
  private void run(Workload workload, Peer peer) throws IOException, InterruptedException {
    Figures.Sheet sheet = figures.sheet(peer.name(), workload.name());
    try {
      workload.run(new Server(peer, options.scratch()), sheet);
    } catch (IOException
        | UncheckedIOException
        | IllegalStateException
        | UnsupportedOperationException e) {
      System.err.println("!! " + workload.name() + " on " + peer.name() + " failed: " + e);
      sheet.put("failed", 1, "");
    }
  }
}
