package tocsin.bench.workload;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import tocsin.bench.figure.Figures;
import tocsin.bench.figure.Samples;
import tocsin.bench.peer.HttpConnection;
import tocsin.bench.peer.Stopwatch;

/// One kind of question asked over and over by clients that each wait for the answer.
///
/// @param port where it is asked, on this machine
/// @param seconds how long; everyone asks three times at least. As long it is asked before, and
///   nothing is measured: a server that has just begun is another question.
record Asking(int port, Paths paths, int seconds) {
  /// How many clients there are, one after the other.
  static final List<Integer> CLIENTS = List.of(1, 8);

  private static final int MOST = 100_000;
  private static final int LEAST = 3;
  private static final int MOST_SECONDS = 60;

  /// What is asked.
  @FunctionalInterface
  interface Paths {
    /// What stands after `GET` this time.
    String draw(RandomGenerator chance);
  }

  /// @param bytes of the last answer
  /// @param fault why there is no figure
  private record Client(double[] millis, long bytes, Optional<String> fault) {}

  /// Lets clients ask, and writes down how long answers took.
  ///
  /// @param key what the names of the figures begin with
  void run(int clients, String key, Figures.Sheet sheet) throws IOException, InterruptedException {
    ask(clients, new ConcurrentLinkedQueue<>());
    var answered = new ConcurrentLinkedQueue<Client>();
    double took = ask(clients, answered);
    String metric = key + "/c" + clients + "/";
    Optional<String> fault = answered.stream().flatMap(c -> c.fault().stream()).findFirst();
    if (fault.isPresent()) {
      System.err.println("  " + metric + " failed: " + fault.get());
      return;
    }
    double[] millis = answered.stream().flatMapToDouble(c -> Arrays.stream(c.millis())).toArray();
    sheet.put(metric + "p50", Samples.percentile(millis, 0.5), "ms");
    sheet.put(metric + "p99", Samples.percentile(millis, 0.99), "ms");
    sheet.put(metric + "qps", millis.length / took, "1/s");
    if (clients == 1) {
      sheet.put(metric + "bytes", (double) answered.element().bytes(), "bytes");
    }
  }

  private double ask(int clients, Queue<Client> answered) throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    Parallel.run(clients, i -> answered.add(client(new Random(i * 31L + 5), watch)));
    return watch.seconds();
  }

  private Client client(Random chance, Stopwatch watch) {
    double[] millis = new double[MOST];
    int count = 0;
    long bytes = 0;
    try (var connection = new HttpConnection(port)) {
      while (count < MOST && goesOn(count, watch)) {
        String path = paths.draw(chance);
        var one = Stopwatch.start();
        HttpConnection.Heard answer = connection.hear(path);
        millis[count++] = one.seconds() * 1e3;
        bytes = answer.bytes();
        if (!answer.isGood()) {
          return new Client(new double[0], 0, Optional.of(answer.toString()));
        }
      }
      return new Client(Arrays.copyOf(millis, count), bytes, Optional.empty());
    } catch (IOException e) {
      return new Client(new double[0], 0, Optional.of(e.toString()));
    }
  }

  private boolean goesOn(int count, Stopwatch watch) {
    return watch.seconds() < (count < LEAST ? MOST_SECONDS : seconds);
  }
}
