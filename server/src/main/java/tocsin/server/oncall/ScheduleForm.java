package tocsin.server.oncall;

import tocsin.ground.time.TimeRange;

/// What the sentence is filled with.
///
/// @param kind `swap`, `add` or `remove`
/// @param shift whose times can be changed; empty when a gap or nothing was picked
/// @param picked the stretch that was picked in the grid
public record ScheduleForm(
    String kind, String who, String out, TimeRange during, String shift, boolean picked) {}
