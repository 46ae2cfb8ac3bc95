package tocsin.server.observe;

/// One chart of a dashboard.
///
/// @param target one or more Graphite targets, one a line
public record Panel(String title, String target) {}
