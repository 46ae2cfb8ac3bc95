package tocsin.server.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.util.TimeoutMode;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.web.WebParts;

/// Sends an answer part by part: makes the next part while those before go out, of which there are
/// two at most, so that the connection has something to send at any time. When the client goes away
/// the parts are closed; when a part cannot be made the connection is cut.
final class Sending implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  /// A client that takes less than so many bytes a second on the whole is let go: what an answer
  /// holds is wanted by others.
  private static final int SLOWEST = 1 << 14;

  private final ServiceRequestContext context;
  private final HttpResponseWriter out;
  private final WebParts parts;
  private final AtomicLong cut;

  /// @param cut counts answers that could not be made to their end
  Sending(ServiceRequestContext context, HttpResponseWriter out, WebParts parts, AtomicLong cut) {
    this.context = context;
    this.out = out;
    this.parts = parts;
    this.cut = cut;
  }

  // Whatever a part throws ends this answer, and nothing but it.
  @SuppressWarnings("CatchingUnchecked")
  @Override
  public void run() {
    try (parts) {
      if (sendAll()) {
        out.close();
      }
    } catch (RuntimeException | Error e) {
      if (out.isOpen() && !context.isCancelled()) {
        cut.incrementAndGet();
        log.atError().setCause(e).addKeyValue("path", context.path()).log("answer cut off");
      }
      out.abort(); // Without an end, so that nobody takes the half for the whole.
    }
  }

  /// @return false if the client went away
  private boolean sendAll() {
    long bytes = 0;
    CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    Optional<ByteBuffer> part = parts.next();
    while (part.isPresent()) {
      bytes += part.get().remaining();
      context.setRequestTimeout(
          TimeoutMode.SET_FROM_START,
          HttpDoor.LONGEST_REQUEST.plus(Duration.ofSeconds(bytes / SLOWEST)));
      if (!out.tryWrite(copy(context, part.get()))) {
        return false;
      }
      CompletableFuture<?> taken = out.whenConsumed();
      part = parts.next();
      if (!isOver(before)) {
        return false;
      }
      before = taken;
    }
    // What the answer holds counts until the last of it is on its way.
    return isOver(before);
  }

  /// As it goes over the wire, since the part is lent: the one copy that is made.
  static HttpData copy(ServiceRequestContext context, ByteBuffer part) {
    return HttpData.wrap(context.alloc().directBuffer(part.remaining()).writeBytes(part));
  }

  /// What lies in an array, without a copy.
  static HttpData data(ByteBuffer part) {
    return HttpData.wrap(part.array(), part.arrayOffset() + part.position(), part.remaining());
  }

  /// Waits until what was written by then is on its way.
  ///
  /// @return false if the client went away
  private boolean isOver(CompletableFuture<?> taken) {
    try {
      CompletableFuture.anyOf(taken, out.whenComplete()).join();
      return out.isOpen();
    } catch (CompletionException | CancellationException e) {
      log.atDebug().setCause(e).addKeyValue("path", context.path()).log("client went away");
      return false;
    }
  }
}
