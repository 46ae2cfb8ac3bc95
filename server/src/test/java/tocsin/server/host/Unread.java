package tocsin.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the other end of a connection on this machine has not read yet, as Linux says it. Other
/// systems do not, and then nothing counts as read.
final class Unread {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String ESTABLISHED = "01";

  private final String here;
  private final String there;

  /// @param here the port of this end
  /// @param there the port of the other
  Unread(int here, int there) {
    this.here = hex(here);
    this.there = hex(there);
  }

  private static String hex(int port) {
    return String.format(Locale.ROOT, ":%04X", port);
  }

  /// Whether the other end has read all that was written before this call.
  boolean isNothing() throws IOException {
    // First that all of it has arrived, then that none of it lies there.
    return isEmpty(here, there, 0) && isEmpty(there, here, 1);
  }

  private static boolean isEmpty(String local, String remote, int queue) throws IOException {
    for (String connection : connections()) {
      String[] fields = connection.strip().split("\\s+", -1);
      if (fields.length > 4 && fields[1].endsWith(local) && fields[2].endsWith(remote)) {
        String waiting = fields[4].split(":", -1)[queue];
        return fields[3].equals(ESTABLISHED) && Integer.parseInt(waiting, 16) == 0;
      }
    }
    return false;
  }

  private static List<String> connections() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path table : TABLES) {
      if (Files.exists(table)) {
        all.addAll(Files.readAllLines(table, StandardCharsets.US_ASCII));
      }
    }
    return all;
  }
}
