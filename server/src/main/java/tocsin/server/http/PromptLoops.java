package tocsin.server.http;

import com.linecorp.armeria.common.Flags;
import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.common.util.ThreadFactories;
import com.linecorp.armeria.common.util.TransportType;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Threads of connections, which end when they are told to. By themselves they would stay for two
/// seconds more in case somebody hands them a task; nobody does, and every stop of the server would
/// last that much longer.
final class PromptLoops extends MultiThreadIoEventLoopGroup {
  private static final long QUIET_SECONDS = 0;
  private static final long LONGEST_SECONDS = 2;

  private PromptLoops(int count, ThreadFactory threads, IoHandlerFactory handlers) {
    super(count, threads, handlers);
  }

  /// @param count of threads
  static EventLoopGroup of(String name, int count) {
    ThreadFactory threads = ThreadFactories.newThreadFactory(name, false);
    TransportType type = Flags.transportType();
    if (type == TransportType.EPOLL) {
      return new PromptLoops(count, threads, EpollIoHandler.newFactory());
    }
    return type == TransportType.NIO
        ? new PromptLoops(count, threads, NioIoHandler.newFactory())
        : EventLoopGroups.newEventLoopGroup(count, threads);
  }

  @Override
  public Future<?> shutdownGracefully() {
    return shutdownGracefully(QUIET_SECONDS, LONGEST_SECONDS, TimeUnit.SECONDS);
  }
}
