package tocsin.response.words;

import java.util.List;
import java.util.stream.Collectors;

/// A document that cannot be saved, with every fault that was found in it.
public final class BadDocumentException extends RuntimeException {
  private final transient List<Fault> faults;

  public BadDocumentException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
