package tocsin.server.settings;

/// How samples are kept.
///
/// @param diskBytes of all blocks of samples; [Long#MAX_VALUE] for no bound
/// @param ownFigures whether the server's own figures are kept as series
public record Keeping(Durability durability, long diskBytes, boolean ownFigures) {
  /// What samples survive once they are accepted.
  public enum Durability {
    /// The death of the process at any instant; a power cut may take the last tenth of a second.
    KILL,
    /// A power cut as well, at the price of one forcing of the disk for each group of appends.
    POWER
  }
}
