package tocsin.sim.player;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;

/// Brings the recorded samples to where the cases are played.
final class GraphiteSamples {
  private static final Instant RECORDED = Instant.parse("2026-03-31T00:00:00Z");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|nan");
  private static final Pattern OPEN = Pattern.compile("([^{]+)\\{(.*)}");

  private GraphiteSamples() {}

  static InstantSource clock() {
    return InstantSource.fixed(RECORDED);
  }

  /// A store in memory that holds them.
  static MemoryStore inMemory(List<String> lines) {
    var store = new MemoryStore(clock(), Duration.ofDays(40 * 365), 100_000);
    var batch = new SampleBatch(1);
    for (String line : lines) {
      String[] part = line.strip().split("[ \\t]+", -1);
      if (part.length == 3 && isNumber(part[1]) && isNumber(part[2])) {
        add(store, batch, part);
      }
    }
    return store;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static void add(MemoryStore store, SampleBatch batch, String[] part) {
    double value = part[1].equals("nan") ? Double.NaN : Double.parseDouble(part[1]);
    long at = (long) Double.parseDouble(part[2]);
    try {
      byte[] name = SeriesName.parse(tagged(part[0])).canonical().getBytes(StandardCharsets.UTF_8);
      int reference = store.reference(ByteBuffer.wrap(name));
      if (reference != SampleSink.REFUSED) {
        batch.add(reference, at * 1_000, value);
        store.append(batch);
        batch.clear();
      }
    } catch (BadSeriesNameException e) {
      batch.clear(); // A name that cannot be kept is one of the odd lines.
    }
  }

  // The form of OpenMetrics, name{tag="value"}, means name;tag=value.
  private static String tagged(String name) {
    Matcher open = OPEN.matcher(name);
    return open.matches()
        ? open.group(1) + ";" + open.group(2).replace("\"", "").replace(",", ";")
        : name;
  }

  /// Sends them to a plaintext listener.
  ///
  /// @param address `host:port`
  static void send(GraphiteFolder folder, String address) throws IOException {
    int colon = address.lastIndexOf(':');
    try (var socket =
        new Socket(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
      String text = String.join("\n", folder.samples()) + "\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
