package tocsin.edge.carbon;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;
import tocsin.metrics.ingest.Intake;

/// A socket that waits for senders; each connection gets an intake of its own.
final class TcpPort {
  private static final int LARGEST_READ = 256 * 1024;

  private TcpPort() {}

  /// Binds it. Senders may connect and send from now on; nothing of it is taken before [#begin].
  ///
  /// @param intakes by the address that sends
  /// @throws RuntimeException if the port is taken
  static Channel bind(
      EventLoopGroup loops, InetSocketAddress address, Function<InetAddress, Intake> intakes) {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.AUTO_READ, false)
        // Each read ends in the middle of a line and with a write to the log: few and large ones
        // cost less. The buffers are the loops' own, not each connection's.
        .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_READ))
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(new TcpReader(intakes.apply(source(channel))));
              }
            })
        .bind(address)
        .syncUninterruptibly()
        .channel();
  }

  static void begin(Channel bound) {
    bound.config().setAutoRead(true);
  }

  /// Who hung up already has no address any more, and sends nothing either.
  private static InetAddress source(SocketChannel channel) {
    return Optional.ofNullable(channel.remoteAddress())
        .map(InetSocketAddress::getAddress)
        .orElseGet(InetAddress::getLoopbackAddress);
  }

  static int number(Channel bound) {
    return ((InetSocketAddress) bound.localAddress()).getPort();
  }
}
