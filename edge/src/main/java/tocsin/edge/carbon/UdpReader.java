package tocsin.edge.carbon;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.ingest.PlaintextIntake;
import tocsin.metrics.ingest.Sources;
import tocsin.metrics.store.StoreUnavailableException;

/// Reads datagrams; each is whole in itself. While the store takes nothing they are lost, as UDP
/// says they may be, but not silently.
final class UdpReader extends SimpleChannelInboundHandler<DatagramPacket> {
  private static final Logger log = LoggerFactory.getLogger(UdpReader.class);

  private final PlaintextIntake intake;
  private final Sources sources;

  UdpReader(PlaintextIntake intake, Sources sources) {
    this.intake = intake;
    this.sources = sources;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
    try {
      intake.acceptWhole(packet.content().nioBuffer(), sources.of(packet.sender().getAddress()));
    } catch (StoreUnavailableException e) {
      log.atWarn()
          .addKeyValue("problem", e.getMessage())
          .addKeyValue("bytes", packet.content().readableBytes())
          .log("datagram lost");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // The socket stays open: one bad datagram must not silence the others.
    log.atError().setCause(cause).log("datagram failed");
  }
}
