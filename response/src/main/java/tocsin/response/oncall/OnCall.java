package tocsin.response.oncall;

import tocsin.response.words.UserId;

/// Somebody who is on call, and why.
///
/// @param because such as `layer weekdays, turn 12` or `override`
public record OnCall(UserId user, String because) {}
