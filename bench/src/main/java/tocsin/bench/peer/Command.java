package tocsin.bench.peer;

import java.util.List;
import java.util.Map;

/// A process to be started.
///
/// @param log name of the file for what it prints, in its folder
public record Command(String log, Map<String, String> environment, List<String> words) {
  public Command {
    environment = Map.copyOf(environment);
    words = List.copyOf(words);
  }
}
