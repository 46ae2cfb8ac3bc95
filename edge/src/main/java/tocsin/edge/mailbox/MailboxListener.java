package tocsin.edge.mailbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;
import tocsin.response.reception.Reception;

/// Takes mail by SMTP, for services only: it relays nothing and keeps nothing but what the journal
/// keeps. Bounded in connections, recipients, bytes and time. Thread-safe.
public final class MailboxListener implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 100;
  private static final int MOST_RECIPIENTS = 10;
  private static final int WAITING = 50;

  private final SMTPServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens it.
  ///
  /// @throws IOException if the port is taken
  public MailboxListener(InetSocketAddress address, Reception reception) throws IOException {
    this.server =
        new SMTPServer.Builder()
            .bindAddress(address.getAddress())
            .port(address.getPort())
            .backlog(WAITING)
            .hostName("tocsin")
            .softwareName("Tocsin")
            .executorService(threads)
            .maxConnections(MOST_CONNECTIONS)
            .maxRecipients(MOST_RECIPIENTS)
            .maxMessageSize(Mailing.MOST_BYTES)
            .connectionTimeout(30, TimeUnit.SECONDS)
            .hideTLS()
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Mailing(reception))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      threads.shutdownNow();
      throw new IOException(e.getCause() == null ? e : e.getCause());
    }
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
    threads.shutdownNow();
  }
}
