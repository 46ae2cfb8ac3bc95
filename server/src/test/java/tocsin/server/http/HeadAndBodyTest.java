package tocsin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What reaches the socket, and in how many calls.
@SuppressWarnings("FutureReturnValueIgnored") // what was done is seen
class HeadAndBodyTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\n\r\n";

  private final List<String> seen = new ArrayList<>();
  private final HeadAndBody handler = new HeadAndBody();
  private final EmbeddedChannel channel = new EmbeddedChannel(new Socket(), handler);

  private final class Socket extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      seen.add(((ByteBuf) message).toString(StandardCharsets.US_ASCII));
      context.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
      seen.add("flush");
      context.flush();
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
      seen.add("close");
      context.close(promise);
    }
  }

  private ChannelFuture write(String text) {
    return channel
        .pipeline()
        .write(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII), channel.newPromise());
  }

  @Test
  void aBodyThatIsAskedForWhenTheHeadHasGoneLeavesWithIt() {
    write(HEAD)
        .addListener(f -> {
          write("body");
          channel.pipeline().flush();
        });
    channel.pipeline().flush();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "body", "flush");
  }

  @Test
  void soDoesOneThatComesLaterInTheSameTask() {
    ChannelFuture head = write(HEAD);
    channel.pipeline().flush();
    assertThat(head.isSuccess()).isTrue();
    ChannelFuture body = write("body");
    channel.pipeline().flush();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "body", "flush");
    assertThat(body.isSuccess()).isTrue();
  }

  @Test
  void aHeadThatNothingFollowsLeavesAlone() {
    write(HEAD);
    channel.pipeline().flush();
    channel.pipeline().flush();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "flush");
  }

  @Test
  void whatIsNoHeadIsNotHeld() {
    ChannelFuture part = write("HTTP");
    assertThat(part.isDone()).isFalse();
    channel.pipeline().flush();

    assertThat(seen).containsExactly("HTTP", "flush");
    assertThat(part.isSuccess()).isTrue();
  }

  @Test
  void headsOfSeveralAnswersKeepTheirOrder() {
    write(HEAD);
    write("one");
    write(HEAD);
    channel.pipeline().flush();
    write("two");
    channel.pipeline().flush();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "one", HEAD, "two", "flush");
  }

  @Test
  void aHeadLeavesBeforeTheConnectionIsClosed() {
    write(HEAD).addListener(f -> channel.close());
    channel.pipeline().flush();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "flush", "close");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aHeadThatNobodyWasToldOfLeavesOnceBeforeTheConnectionIsClosed() {
    write(HEAD)
        .addListener(f -> {
          write("body");
          channel.pipeline().flush();
        });
    channel.close();
    channel.runPendingTasks();

    assertThat(seen).containsExactly(HEAD, "flush", "body", "flush", "close");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aHeadThatWasTakenBackIsNotSent() {
    ChannelPromise promise = channel.newPromise();
    promise.cancel(false);
    ByteBuf head = Unpooled.copiedBuffer(HEAD, StandardCharsets.US_ASCII);
    channel.pipeline().write(head, promise);
    channel.pipeline().flush();

    assertThat(head.refCnt()).isZero();
    assertThat(channel.<Object>readOutbound()).isNull();
  }

  @Test
  void nothingIsKeptWhenTheConnectionIsGone() {
    ByteBuf head = Unpooled.copiedBuffer(HEAD, StandardCharsets.US_ASCII);
    ChannelFuture told = channel.pipeline().write(head);
    channel.pipeline().remove(handler);
    channel.close();

    assertThat(head.refCnt()).isZero();
    assertThat(told.isSuccess()).isFalse();
  }
}
