package tocsin.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;

/// Keeps a connection that begins in HTTP/1.1 in HTTP/1.1. Java's client and curl offer to change
/// to HTTP/2 with the first request; a long answer then follows the change at once, and both lose
/// bytes when it is longer than what they set aside for it. HTTP/2 from the first byte stays
/// welcome.
///
/// The offer is taken out of the first bytes of a connection by spoiling the name of its header.
final class NoUpgrade extends ChannelInboundHandlerAdapter {
  private static final byte[] OFFER = "\nupgrade:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof ByteBuf bytes) {
      spoil(bytes);
    }
    context.pipeline().remove(this);
    context.fireChannelRead(message);
  }

  static void spoil(ByteBuf bytes) {
    int end = find(bytes, END, bytes.readerIndex(), bytes.writerIndex());
    int at = find(bytes, OFFER, bytes.readerIndex(), end);
    if (at < end) {
      bytes.setByte(at + 1, 'x');
    }
  }

  /// Where this begins, whatever the case of its letters; `until` when it does not.
  private static int find(ByteBuf bytes, byte[] what, int from, int until) {
    for (int at = from; at + what.length <= until; at++) {
      int i = 0;
      while (i < what.length && lower(bytes.getByte(at + i)) == what[i]) {
        i++;
      }
      if (i == what.length) {
        return at;
      }
    }
    return until;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }
}
