package tocsin.response.oncall;

import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// One person on call for one stretch of time.
public record Shift(TimeRange during, UserId user) {}
