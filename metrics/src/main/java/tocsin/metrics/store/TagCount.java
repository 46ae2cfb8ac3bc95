package tocsin.metrics.store;

/// A tag, or a value of one, and how many series have it.
public record TagCount(String text, int series) {}
