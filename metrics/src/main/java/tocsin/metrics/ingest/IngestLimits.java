package tocsin.metrics.ingest;

/// How much may come in. A source is the address of a sender.
///
/// @param seriesOfSource new series that one source may make, since the start
/// @param samplesOfSource samples a second from one source, over a minute
/// @param samplesInAll samples a second from all of them, over a minute
public record IngestLimits(long seriesOfSource, long samplesOfSource, long samplesInAll) {
  /// What is not bounded.
  public static final long NONE = Long.MAX_VALUE;

  public static final IngestLimits UNLIMITED = new IngestLimits(NONE, NONE, NONE);
}
