package tocsin.bench.peer;

/// An answer that was read and not kept.
///
/// @param bytes of its text
/// @param text some of it
public record Heard(int status, long bytes, String text) {
  public boolean isGood() {
    return status / 100 == 2;
  }

  /// Status and the beginning of the text, for messages.
  @Override
  public String toString() {
    return status + " " + text;
  }
}
