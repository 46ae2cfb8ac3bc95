package tocsin.edge.carbon;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.ingest.Intake;
import tocsin.metrics.store.StoreUnavailableException;

/// Reads one TCP connection. While the store takes nothing the socket is not read, so the sender's
/// own buffers fill and no sample is lost; what was read already waits here.
final class TcpReader extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(TcpReader.class);
  private static final long AGAIN_MILLIS = 200;

  private final Intake intake;
  private final Deque<ByteBuf> waiting = new ArrayDeque<>();

  TcpReader(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    waiting.add((ByteBuf) message);
    drain(context);
  }

  private void drain(ChannelHandlerContext context) {
    while (!waiting.isEmpty()) {
      ByteBuf first = waiting.peek();
      ByteBuffer bytes = first.nioBuffer();
      try {
        intake.accept(bytes);
        waiting.remove().release();
        if (intake.lost().isPresent()) {
          hangUp(context, intake.lost().get());
          return;
        }
      } catch (StoreUnavailableException e) {
        // Thousands of senders may wait: what waits takes no more room than it needs.
        waiting.remove();
        waiting.addFirst(first.copy(first.readerIndex() + bytes.position(), bytes.remaining()));
        first.release();
        log.atWarn().addKeyValue("problem", e.getMessage()).log("store takes no samples");
        context.channel().config().setAutoRead(false);
        var _ =
            context.executor().schedule(() -> drain(context), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        return;
      }
    }
    context.channel().config().setAutoRead(true);
  }

  /// As carbon does it: nobody knows where what can be read would begin again.
  private void hangUp(ChannelHandlerContext context, String why) {
    if (context.channel().isOpen()) {
      log.atWarn()
          .addKeyValue("remote", context.channel().remoteAddress())
          .addKeyValue("problem", why)
          .log("sender not understood, connection closed");
    }
    while (!waiting.isEmpty()) {
      waiting.remove().release();
    }
    var _ = context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    // A sender that hangs up while the store is away still gets its samples kept: drain goes on.
    log.atDebug().addKeyValue("remote", context.channel().remoteAddress()).log("sender left");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.atError().setCause(cause).log("connection of a sender failed");
    }
    var _ = context.close();
  }
}
