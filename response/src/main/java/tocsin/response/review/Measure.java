package tocsin.response.review;

import java.time.Duration;
import java.util.Optional;

/// A duration with its definition beside it, because numbers without one are argued about for ever.
///
/// @param value empty while one of its two moments is not known; negative when caught before
public record Measure(String id, String definition, Optional<Duration> value) {}
