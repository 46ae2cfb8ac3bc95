package tocsin.metrics.tsdb;

/// What an embedded store counts.
///
/// @param series known now
/// @param refusedSeries new names that were refused because there are too many
/// @param nameBytes of the list of names on the disk
/// @param tableBytes of memory outside the heap that names take
/// @param indexBytes about how much of the heap the index of names takes
/// @param samples accepted since the start
/// @param headPoints in memory, not yet in a block
/// @param headBytes outside the Java heap
/// @param poolBytes of memory outside the heap that was ever taken, for names and heads
/// @param walBytes of the segment that is written to
/// @param blocks files in use
/// @param quarantined block files put aside since the start
/// @param damaged block files with a chunk that could not be read
/// @param dropped blocks deleted before their time, because all took more room than they may
/// @param lostRecords records of the log that could not be read at the start
/// @param startMillis how long the start took
public record StoreStats(
    int series,
    long refusedSeries,
    long nameBytes,
    long tableBytes,
    long indexBytes,
    long samples,
    long headPoints,
    long headBytes,
    long poolBytes,
    long walBytes,
    int blocks,
    long blockBytes,
    int quarantined,
    int damaged,
    int dropped,
    long lostRecords,
    long startMillis) {}
