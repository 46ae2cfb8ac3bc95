package tocsin.server.written;

import java.util.List;
import tocsin.response.monitor.Monitor;
import tocsin.response.trial.Trial;

/// One monitor of a file, with the cases that say what it is to do.
///
/// @param file where it stands
public record Written(String file, Monitor monitor, List<Trial> cases) {
  public Written {
    cases = List.copyOf(cases);
  }

  public String id() {
    return monitor.id().value();
  }
}
