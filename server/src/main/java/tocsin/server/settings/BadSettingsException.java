package tocsin.server.settings;

import java.util.List;
import java.util.stream.Collectors;

/// Settings that cannot be used, with every fault and the place of each.
public final class BadSettingsException extends Exception {
  private final List<String> faults;

  public BadSettingsException(List<String> faults) {
    super(faults.stream().map(f -> "  " + f).collect(Collectors.joining("\n", "settings:\n", "")));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
