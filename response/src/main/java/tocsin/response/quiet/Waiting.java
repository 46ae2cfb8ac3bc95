package tocsin.response.quiet;

import java.time.Instant;

/// What is held now.
///
/// @param since when it was held first
public record Waiting(Part part, Hold hold, Instant since, Saying saying) {}
