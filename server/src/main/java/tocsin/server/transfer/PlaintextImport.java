package tocsin.server.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import tocsin.metrics.ingest.Allowance;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.PlaintextIntake;
import tocsin.metrics.ingest.Stamps;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Brings lines of carbon's protocol into a store. Lines that cannot be kept are counted by reason.
public final class PlaintextImport {
  private static final int CHUNK = 256 * 1024;

  private final SampleSink sink;
  private final InstantSource clock;
  private final IngestCounters counters = new IngestCounters();

  /// @param clock what a stamp of -1 means
  public PlaintextImport(SampleSink sink, InstantSource clock) {
    this.sink = sink;
    this.clock = clock;
  }

  /// Reads lines to the end, the last one with or without a line end; unpacks what is gzipped.
  ///
  /// @throws IOException if it cannot be read, or the store takes nothing any more
  public void read(InputStream in) throws IOException {
    var intake =
        new PlaintextIntake(sink, counters, clock, Stamps.MILLISECONDS, Allowance.unlimited());
    InputStream plain = unpacked(in);
    byte[] chunk = new byte[CHUNK];
    byte last = '\n';
    try {
      for (int n = plain.read(chunk); n >= 0; n = plain.read(chunk)) {
        intake.accept(ByteBuffer.wrap(chunk, 0, n));
        last = n > 0 ? chunk[n - 1] : last;
      }
      if (last != '\n') {
        intake.accept(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    } catch (StoreUnavailableException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, CHUNK);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, CHUNK) : buffered;
  }

  /// What came in so far.
  public IngestCounters counters() {
    return counters;
  }
}
