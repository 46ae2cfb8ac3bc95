package tocsin.response.monitor;

/// What a monitor shows as a whole, for a series that shows nothing.
///
/// @param report whether any series has a value now
/// @param lastData the last evaluation before this one at which any had
record Others(boolean report, long lastData) {}
