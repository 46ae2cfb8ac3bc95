package tocsin.server.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import tocsin.metrics.series.SeriesName;

/// Sends points as lines to a carbon port. The protocol has no answers, so what was sent counts as
/// taken when the server has read it to the end of a connection and closed that in turn.
public final class CarbonTarget implements Target {
  private static final int BUFFER = 256 * 1024;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int CONFIRM_MILLIS = 600_000;
  private static final int FILES_AT_ONCE = 500;

  /// One connection, from its first line to the server's end of it.
  private record Open(Socket socket, OutputStream out) {}

  private final InetSocketAddress address;
  private Optional<Open> open = Optional.empty();
  private String name = "";
  private long points;

  public CarbonTarget(InetSocketAddress address) {
    this.address = address;
  }

  @Override
  public void begin(SeriesName series) {
    name = series.canonical();
  }

  @Override
  public void point(long atMillis, double value) {
    try {
      if (open.isEmpty()) {
        open = Optional.of(connect());
      }
      open.get().out().write(PlainLine.of(name, atMillis, value));
      points++;
    } catch (IOException e) {
      throw new UncheckedIOException(named(e), e);
    }
  }

  /// Opens a connection, to see that somebody listens.
  ///
  /// @throws IOException if nobody does
  public void reach() throws IOException {
    open = Optional.of(connect());
  }

  private Open connect() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address, CONNECT_MILLIS);
      socket.setSoTimeout(CONFIRM_MILLIS);
      return new Open(socket, new BufferedOutputStream(socket.getOutputStream(), BUFFER));
    } catch (IOException e) {
      socket.close();
      throw new IOException(named(e) + " (expected: the carbon port of a server that runs)", e);
    }
  }

  private String named(IOException e) {
    return address.getHostString() + ":" + address.getPort() + ": " + e.getMessage();
  }

  @Override
  public Optional<String> end() {
    return Optional.empty();
  }

  @Override
  public void confirm() throws IOException {
    if (open.isEmpty()) {
      return;
    }
    try (Socket socket = open.get().socket()) {
      open.get().out().flush();
      socket.shutdownOutput();
      while (socket.getInputStream().read() >= 0) {
        // A carbon port says nothing; whatever it says is no end yet.
      }
    } catch (SocketTimeoutException e) {
      throw new IOException(named(e) + " (expected: the lines read within ten minutes)", e);
    } catch (IOException e) {
      throw new IOException(named(e), e);
    } finally {
      open = Optional.empty();
    }
  }

  @Override
  public int filesAtOnce() {
    return FILES_AT_ONCE;
  }

  @Override
  public long points() {
    return points;
  }

  @Override
  public long tooOld() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().socket().close();
    }
  }
}
