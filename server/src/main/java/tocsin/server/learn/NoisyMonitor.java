package tocsin.server.learn;

/// A monitor and the pages its incidents sent.
///
/// @param there whether it still exists
public record NoisyMonitor(
    String id, String title, int incidents, int pages, int night, int unanswered, boolean there) {}
