package tocsin.response.moving;

import tocsin.response.oncall.Schedule.Layer;

/// One person at a time of another system's schedule, as a layer of ours.
///
/// @param level a higher one hides all lower ones while it has somebody
public record Stream(int level, Layer layer) {}
