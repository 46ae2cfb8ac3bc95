package tocsin.ground.json;

import java.util.List;
import java.util.stream.Collectors;

/// A document with faults, all of them named at once.
public final class BadFieldsException extends RuntimeException {
  private final transient List<Fault> faults;

  public BadFieldsException(String document, List<Fault> faults) {
    super(
        document
            + faults.stream().map(Fault::toString).collect(Collectors.joining("; ", ": ", "")));
    this.faults = List.copyOf(faults);
  }

  /// In the order in which they were found; never empty.
  public List<Fault> faults() {
    return faults;
  }
}
