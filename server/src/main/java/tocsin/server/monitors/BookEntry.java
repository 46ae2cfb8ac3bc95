package tocsin.server.monitors;

import java.util.Optional;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.Severity;
import tocsin.server.monitors.Book.Kept;

/// A monitor and the last thing that happened to it.
record BookEntry(Kept kept, Optional<Happened> last, Standing standing) {
  static BookEntry of(Kept kept, Optional<Happened> last) {
    return new BookEntry(kept, last, Standing.of(kept.monitor(), last.map(Happened::fact)));
  }

  Monitor monitor() {
    return kept.monitor();
  }

  Severity urgency() {
    return standing == Standing.FIRING ? monitor().severity() : Severity.SEV1;
  }
}
