package tocsin.server.lane;

import java.time.Instant;
import java.util.List;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Trace;

/// A judgement with what was judged; handed over, not copied.
///
/// @param traces all that the query gave, of which some may not have been judged yet; none for a
///   composite
/// @param at the instant as of which it was judged
record Saw(Judgement judgement, List<Trace> traces, Instant at) {}
