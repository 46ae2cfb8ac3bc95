package tocsin.bench.workload;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import tocsin.bench.peer.Flavour;
import tocsin.bench.peer.HttpConnection;
import tocsin.bench.peer.Pick;
import tocsin.bench.peer.Question;
import tocsin.bench.peer.Stopwatch;

/// One kind of question asked over and over by clients that each wait for the answer.
///
/// @param hosts with a long history, about which is asked
/// @param end second of the newest sample
/// @param seconds how long; everyone asks three times at least
record Asking(Flavour flavour, Question question, int hosts, long end, int seconds) {
  private static final int MOST = 4_000;
  private static final int LEAST = 3;
  private static final int MOST_SECONDS = 60;

  /// @param bytes of the last answer
  /// @param fault why there is no figure
  record Asked(double[] millis, double seconds, int bytes, Optional<String> fault) {}

  private record Client(double[] millis, int bytes, Optional<String> fault) {}

  Asked run(int clients) throws IOException, InterruptedException {
    var answered = new ConcurrentLinkedQueue<Client>();
    var watch = Stopwatch.start();
    Parallel.run(clients, i -> answered.add(client(new Random(i * 31L + 5), watch)));
    double took = watch.seconds();
    List<Client> all = List.copyOf(answered);
    return new Asked(
        all.stream().flatMapToDouble(c -> Arrays.stream(c.millis())).toArray(),
        took,
        all.getLast().bytes(),
        all.stream().flatMap(c -> c.fault().stream()).findFirst());
  }

  private Client client(Random chance, Stopwatch watch) {
    double[] millis = new double[MOST];
    int count = 0;
    int bytes = 0;
    try (var connection = new HttpConnection(flavour.port())) {
      while (count < MOST && goesOn(count, watch)) {
        String path = flavour.path(question, Pick.draw(chance, hosts, end));
        var one = Stopwatch.start();
        HttpConnection.Answer answer = connection.get(path);
        millis[count++] = one.seconds() * 1e3;
        bytes = answer.body().length;
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
