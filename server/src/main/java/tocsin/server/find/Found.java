package tocsin.server.find;

/// One thing that was found.
///
/// @param kind what it is, in a word or two
public record Found(String label, String href, String kind) {}
