package tocsin.metrics.retention;

/// One resolution of a series.
///
/// @param stepSeconds width of a slot
/// @param slots how many are kept
public record Archive(int stepSeconds, long slots) {
  public Archive {
    if (stepSeconds < 1 || slots < 1) {
      throw new IllegalArgumentException(
          stepSeconds + " s x " + slots + " (expected: at least one slot of at least a second)");
    }
  }

  public long retentionSeconds() {
    return stepSeconds * slots;
  }
}
