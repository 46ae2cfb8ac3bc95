package tocsin.metrics.index;

/// What a file of names held when it was opened.
///
/// @param names references with a name, deleted ones among them
/// @param nameless references that were given away and whose names are lost
/// @param damagedFrames frames that are there and cannot be read
/// @param lostBytes that belong to no frame
/// @param tornBytes at the end, of a change that never finished; they were cut off
public record NameReport(
    long names, long nameless, long damagedFrames, long lostBytes, long tornBytes) {}
