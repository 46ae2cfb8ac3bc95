package tocsin.server.settings;

import java.util.OptionalLong;

/// How much may come in and be known. [Long#MAX_VALUE] is no bound.
///
/// @param series in all
/// @param seriesOfSource new series of one sender, since the start
/// @param samples a second, in all
/// @param samplesOfSource a second, of one sender
/// @param memoryBytes outside the heap, for names and newest samples; empty when it is to be
///   derived
public record Limits(
    int series,
    long seriesOfSource,
    long samples,
    long samplesOfSource,
    OptionalLong memoryBytes) {}
