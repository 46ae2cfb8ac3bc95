package tocsin.edge.carbon;

import io.netty.channel.Channel;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.PickleIntake;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.store.SampleSink;

/// Listens for pickles over TCP. Its loops are its own, and it binds before it begins, for the same
/// reasons as [CarbonListener].
public final class PickleListener implements AutoCloseable {
  private static final int LOOPS = 2;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
  private final Channel tcp;

  /// Binds the socket.
  ///
  /// @param address port 0 picks a free one
  /// @param sink asked for from [#begin] on
  /// @param sources what each sender may bring
  /// @throws RuntimeException if the port is taken
  public PickleListener(
      InetSocketAddress address,
      Supplier<SampleSink> sink,
      IngestCounters counters,
      InstantSource clock,
      Sources sources) {
    tcp =
        TcpPort.bind(
            loops,
            address,
            from ->
                new PickleIntake(
                    sink.get(), counters, clock, PickleIntake.LONGEST_FRAME, sources.of(from)));
  }

  /// Takes what has come, and what comes.
  public void begin() {
    TcpPort.begin(tcp);
  }

  /// The port it is bound to.
  public int port() {
    return TcpPort.number(tcp);
  }

  @Override
  public void close() {
    tcp.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
