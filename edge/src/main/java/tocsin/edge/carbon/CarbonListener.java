package tocsin.edge.carbon;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.PlaintextIntake;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.ingest.Stamps;
import tocsin.metrics.store.SampleSink;

/// Listens for lines on one port, TCP and UDP. Appending blocks the loop that reads: that is the
/// back-pressure, so the loops are this listener's own and serve nothing else. What is sent before
/// [#begin] waits in the sockets, so that a start costs senders over TCP nothing.
public final class CarbonListener implements AutoCloseable {
  private static final int LOOPS = 2;
  private static final int LARGEST_DATAGRAM = 65_535;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
  private final Channel tcp;
  private final Channel udp;
  private final Supplier<UdpReader> datagrams;

  /// Binds both sockets.
  ///
  /// @param address port 0 picks a free one, the same for both
  /// @param sink asked for from [#begin] on
  /// @param sources what each sender may bring
  /// @throws RuntimeException if the port is taken
  public CarbonListener(
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
                new PlaintextIntake(sink.get(), counters, clock, Stamps.SECONDS, sources.of(from)));
    udp =
        new Bootstrap()
            .group(loops)
            .channel(NioDatagramChannel.class)
            .option(
                ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
            .option(ChannelOption.AUTO_READ, false)
            .handler(new ChannelInboundHandlerAdapter())
            .bind(address.getAddress(), port())
            .syncUninterruptibly()
            .channel();
    datagrams = () -> new UdpReader(new PlaintextIntake(sink.get(), counters, clock), sources);
  }

  /// Takes what has come, and what comes. To be called once.
  public void begin() {
    TcpPort.begin(tcp);
    udp.pipeline().addLast(datagrams.get());
    udp.config().setAutoRead(true);
  }

  /// The port both sockets are bound to.
  public int port() {
    return TcpPort.number(tcp);
  }

  @Override
  public void close() {
    tcp.close().syncUninterruptibly();
    udp.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
