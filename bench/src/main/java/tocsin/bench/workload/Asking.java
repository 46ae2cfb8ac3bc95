package tocsin.bench.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import tocsin.bench.figure.Figures;
import tocsin.bench.figure.Samples;
import tocsin.bench.peer.Heard;
import tocsin.bench.peer.HttpCaller;
import tocsin.bench.peer.Stopwatch;

/// One kind of question asked over and over by clients that each wait for the answer. One thread
/// serves all of them, and answers are read into one buffer, so that of what is measured as little
/// as can be is of who asks.
///
/// @param port where it is asked, on this machine
/// @param seconds how long; everyone asks three times at least
record Asking(int port, Paths paths, int seconds) {
  /// How many clients there are, one after the other.
  static final List<Integer> CLIENTS = List.of(1, 8);

  /// What chance is begun with; others, so that nothing is asked again that somebody still knows.
  private static final long MEASURED = 5;

  private static final long REHEARSED = 1_005;
  private static final int ROOM = 1 << 20;
  private static final int MOST = 100_000;
  private static final int LEAST = 3;
  private static final int MOST_SECONDS = 60;

  /// What is asked.
  @FunctionalInterface
  interface Paths {
    /// What stands after `GET` this time.
    String draw(RandomGenerator chance);
  }

  /// Lets clients ask, and measures nothing: a server that has just begun is another question.
  void rehearse(int clients) throws IOException {
    var round = new Round(clients, REHEARSED);
    round.run();
    round.fault.ifPresent(f -> System.err.println("  rehearsal with " + clients + " failed: " + f));
  }

  /// Lets clients ask, and writes down how long answers took.
  ///
  /// @param key what the names of the figures begin with
  void run(int clients, String key, Figures.Sheet sheet) throws IOException {
    var round = new Round(clients, MEASURED);
    double took = round.run();
    String metric = key + "/c" + clients + "/";
    if (round.fault.isPresent()) {
      System.err.println("  " + metric + " failed: " + round.fault.get());
      return;
    }
    double[] millis = round.all.stream().flatMapToDouble(Client::took).toArray();
    sheet.put(metric + "p50", Samples.percentile(millis, 0.5), "ms");
    sheet.put(metric + "p99", Samples.percentile(millis, 0.99), "ms");
    sheet.put(metric + "qps", millis.length / took, "1/s");
    if (clients == 1) {
      sheet.put(metric + "bytes", (double) round.bytes, "bytes");
    }
  }

  /// Clients that begin together. Ends early when one of them gets no good answer.
  private final class Round {
    private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM);
    private final List<Client> all = new ArrayList<>();
    private final int clients;
    private final long seed;
    private final Stopwatch watch = Stopwatch.start();
    private Optional<String> fault = Optional.empty();
    private int asking;
    private long bytes;

    Round(int clients, long seed) {
      this.clients = clients;
      this.seed = seed;
    }

    /// @return seconds
    double run() throws IOException {
      try (Selector selector = Selector.open()) {
        for (int i = 0; i < clients; i++) {
          begin(new Client(selector, new Random(i * 31L + seed)));
        }
        while (asking > 0 && fault.isEmpty()) {
          selector.select(key -> heard((Client) key.attachment()), 1_000);
          if (all.stream().anyMatch(Client::isForgotten)) {
            fault = Optional.of("no answer for " + MOST_SECONDS + " s");
          }
        }
      } finally {
        for (Client client : all) {
          client.end();
        }
      }
      return watch.seconds();
    }

    private void begin(Client client) throws IOException {
      all.add(client);
      asking++;
      client.ask();
    }

    private void heard(Client client) {
      try {
        Optional<Heard> answer = client.caller.hear(room);
        if (answer.isEmpty()) {
          return;
        }
        client.answered();
        bytes = answer.get().bytes();
        if (!answer.get().isGood()) {
          fault = Optional.of(answer.get().toString());
        } else if (client.goesOn(watch)) {
          client.ask();
        } else {
          client.end();
          asking--;
        }
      } catch (IOException e) {
        fault = Optional.of(e.toString());
      }
    }
  }

  private final class Client {
    private final HttpCaller caller;
    private final Random chance;
    private double[] millis = new double[1_024];
    private int count;
    private Stopwatch since = Stopwatch.start();
    private boolean isDone;

    Client(Selector selector, Random chance) throws IOException {
      this.caller = new HttpCaller(port, selector, this);
      this.chance = chance;
    }

    void ask() throws IOException {
      String path = paths.draw(chance);
      since = Stopwatch.start();
      caller.ask(path);
    }

    void answered() {
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, 2 * count);
      }
      millis[count++] = since.seconds() * 1e3;
    }

    boolean goesOn(Stopwatch watch) {
      return count < MOST && watch.seconds() < (count < LEAST ? MOST_SECONDS : seconds);
    }

    /// Closes the connection, lest it is heard of when the server closes it.
    void end() throws IOException {
      isDone = true;
      caller.close();
    }

    boolean isForgotten() {
      return !isDone && since.seconds() > MOST_SECONDS;
    }

    DoubleStream took() {
      return Arrays.stream(millis, 0, count);
    }
  }
}
