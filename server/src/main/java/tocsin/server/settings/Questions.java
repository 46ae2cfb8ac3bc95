package tocsin.server.settings;

import java.util.OptionalLong;

/// How much one question about samples may cost.
///
/// @param series that it reads
/// @param values that it reads and makes; empty when it is to be derived from the heap
/// @param seconds that it takes
/// @param kept values of answers that are kept for questions like them; empty when it is to be
///   derived from the heap
public record Questions(int series, OptionalLong values, int seconds, OptionalLong kept) {}
