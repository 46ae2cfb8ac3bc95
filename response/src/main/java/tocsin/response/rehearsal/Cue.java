package tocsin.response.rehearsal;

import tocsin.response.desk.Input;

/// Something that happens from outside in a scenario.
///
/// @param second of the scenario's clock
/// @param type in the scenario's own word, such as `ack`
/// @param by who does it, as the scenario names them; empty when it does not say
record Cue(long second, String type, String by, Input input) {}
