package tocsin.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends the head of an answer together with what follows it, if that is there. The server asks for
/// the body when it is told that the head has gone, so it is told so a moment before: what it then
/// hands over at once leaves with the head in one call of the system, and the client, too, is woken
/// once. If nothing comes the head leaves alone, as that of a stream which has nothing to tell yet.
///
/// One for each connection, nearest to the socket; used by its thread alone.
@SuppressWarnings("FutureReturnValueIgnored") // whoever wrote has a promise that is kept
final class HeadAndBody extends ChannelOutboundHandlerAdapter {
  private static final byte[] HEAD = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);

  private record Held(ByteBuf head, ChannelPromise sent) {}

  private @Nullable Held held;

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    letGo(context);
    if (message instanceof ByteBuf bytes && isHead(bytes) && promise.setUncancellable()) {
      held = new Held(bytes, promise);
    } else {
      context.write(message, promise);
    }
  }

  private static boolean isHead(ByteBuf bytes) {
    if (bytes.readableBytes() < HEAD.length) {
      return false;
    }
    for (int i = 0; i < HEAD.length; i++) {
      if (bytes.getByte(bytes.readerIndex() + i) != HEAD[i]) {
        return false;
      }
    }
    return true;
  }

  /// What whoever wrote the head has to say at once is handed over while it is told; what comes in
  /// the same task of the thread is waited for.
  @Override
  public void flush(ChannelHandlerContext context) {
    if (held == null) {
      context.flush();
    } else if (held.sent().trySuccess() && held != null) {
      context
          .executor()
          .execute(() -> {
            if (held != null) {
              letGo(context);
              context.flush();
            }
          });
    }
  }

  /// What was told to have gone must go, however full the way is.
  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    Optional<ChannelFuture> head = letGo(context);
    if (head.isEmpty()) {
      context.close(promise);
    } else {
      context.flush();
      head.get().addListener(f -> context.close(promise));
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    letGo(context);
  }

  /// @return when the head that was held has really gone; empty if none was
  private Optional<ChannelFuture> letGo(ChannelHandlerContext context) {
    if (held == null) {
      return Optional.empty();
    }
    Held gone = held;
    held = null;
    ChannelPromise sent = gone.sent().isDone() ? context.newPromise() : gone.sent();
    return Optional.of(context.write(gone.head(), sent));
  }
}
