package tocsin.response.review;

import java.time.Instant;
import tocsin.response.words.Fact;

/// A fact and when it happened.
public record Occurrence(Instant at, Fact fact) {}
