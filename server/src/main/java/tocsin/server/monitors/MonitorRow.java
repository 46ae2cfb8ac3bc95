package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;

/// One monitor.
///
/// @param condition such as `above 5 for 5 min`
/// @param says what there is to say about its state
/// @param faults why it is broken
public record MonitorRow(
    String id,
    String title,
    String service,
    String condition,
    Standing standing,
    String says,
    Instant since,
    Strip strip,
    List<Fault> faults) {}
