package tocsin.bench.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/// Two thousand events a second for a minute after a warm-up, `kill -9` in the middle, a start on
/// what is there, and in the end what was kept.
final class Siege {
  private static final int A_SECOND = 2_000;
  private static final int WARM_UP = 20;
  private static final int SECONDS = 60;
  private static final int LANES = 125;
  private static final int CALM = 200;
  private static final double PROMPT = 50;

  private final Program program;
  private final Town town;
  private final Receiver receiver;
  private final Sheet sheet;

  Siege(Program program, Town town, Receiver receiver, Sheet sheet) {
    this.program = program;
    this.town = town;
    this.receiver = receiver;
    this.sheet = sheet;
  }

  void run(Api api) throws IOException, InterruptedException {
    int count = (WARM_UP + SECONDS) * A_SECOND;
    var mix = new Mix(town.load());
    var volley =
        new Volley(program.port(), LANES, count, TimeUnit.SECONDS.toNanos(1) / A_SECOND, mix::shot);
    var probes = new Probes("probe", program.port(), town.probes(), WARM_UP + SECONDS);
    long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP);
    long middle = begin + TimeUnit.SECONDS.toNanos(SECONDS / 2);
    Thread probing = probes.start();
    Thread sending = Thread.ofPlatform().start(() -> sent(volley));
    Until.reached(middle);
    double cpu = program.cpuSeconds();
    long again = volley.sentAgain();
    program.kill();
    double starting = program.start();
    long ready = System.nanoTime();
    sending.join();
    probing.join();
    Until.pause(1_000);
    long calm = calm(volley, ready);
    sheet.head("2,000 events a second");
    half("before the kill", volley, probes, begin, middle - TimeUnit.SECONDS.toNanos(1));
    sheet.figure("processor time until the kill", cpu / (WARM_UP + SECONDS / 2), "cores", "");
    sheet.figure("processor time an event until then", cpu * 1e6 / volley.before(middle), "us", "");
    sheet.figure("start after the kill", starting, "s", "");
    boolean isCalm = calm < Long.MAX_VALUE;
    double waited = isCalm ? (calm - ready) / 1e9 : Double.POSITIVE_INFINITY;
    sheet.figure("what had waited is accepted after", waited, "s", "");
    half("after that", volley, probes, calm, Long.MAX_VALUE);
    sheet.figure("processor time since the start", program.cpuSeconds(), "s", "");
    sheet.figure("most memory", program.peakBytes() / 1e6, "MB", "");
    sheet.count("sent again before the kill", again, "0");
    sheet.count("sent again, because nobody answered", volley.sentAgain(), "");
    sheet.count("never accepted", volley.never(), "0");
    Kept kept = Kept.of(api);
    sheet.count("incidents", kept.incidents(), "");
    var expected = mix.expected(count);
    sheet.count("keys of alerts sent", expected.size(), "");
    sheet.count("keys of which something is missing", kept.missing(expected), "0");
  }

  private void half(String when, Volley volley, Probes probes, long from, long until) {
    sheet.times(when + ": answer to an event", volley.millis(from, until), "p99 50 ms");
    double[] handed = probes.millis(receiver, from, until);
    sheet.times(when + ": trigger to hand-over", Probes.without(handed), "p99 200 ms");
    sheet.count(when + ": triggers without a page", Probes.lost(handed), "0");
  }

  /// When events are answered promptly again: the moment of the first of two hundred in a row.
  private static long calm(Volley volley, long ready) {
    int prompt = 0;
    for (int n = 0; n < volley.count(); n++) {
      boolean isPrompt =
          volley.due(n) >= ready && volley.accepted(n) - volley.due(n) < PROMPT * 1e6;
      prompt = isPrompt ? prompt + 1 : 0;
      if (prompt == CALM) {
        return volley.due(n - CALM + 1);
      }
    }
    return Long.MAX_VALUE;
  }

  private static void sent(Volley volley) {
    try {
      volley.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
