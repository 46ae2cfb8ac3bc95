package tocsin.server.monitors;

import java.time.Instant;

/// One monitor.
///
/// @param condition such as `above 5 for 5 min`
/// @param says what there is to say about its state
public record MonitorRow(
    String id,
    String title,
    String service,
    String condition,
    Standing standing,
    String says,
    Instant since,
    Strip strip) {}
