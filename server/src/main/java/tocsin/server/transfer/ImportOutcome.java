package tocsin.server.transfer;

import java.nio.file.Path;
import java.util.List;

/// What became of an import.
///
/// @param disagreements a line for each way in which files were made by other rules
public record ImportOutcome(Files files, Points points, List<String> disagreements) {
  public ImportOutcome {
    disagreements = List.copyOf(disagreements);
  }

  /// A file that was not brought.
  ///
  /// @param path below the root
  public record Fault(Path path, String reason) {}

  /// @param before brought by an earlier run and not written to since
  public record Files(long read, long before, List<Fault> faults) {
    public Files {
      faults = List.copyOf(faults);
    }
  }

  /// @param tooOld older than anything is kept
  /// @param ahead stamped more than a day ahead
  public record Points(long taken, long tooOld, long ahead) {}
}
