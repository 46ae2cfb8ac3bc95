package tocsin.response.monitor;

/// What one evaluation made of one series.
///
/// @param value the number it was judged by; NaN for none
/// @param holdsSince since when the condition that decided has held
/// @param why in words, for what was decided
record Step(GroupState state, double value, long holdsSince, String why) {}
