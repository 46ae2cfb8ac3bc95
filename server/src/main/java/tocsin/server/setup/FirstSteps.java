package tocsin.server.setup;

/// How far somebody has come.
///
/// @param received what came in; empty while nothing did
/// @param monitor id of the monitor on it; empty while there is none
/// @param told what came of the test page
public record FirstSteps(
    String received, String monitor, String reached, String told, String trouble, boolean paged) {}
