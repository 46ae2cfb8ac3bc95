/// Cases of monitors: samples with the times at which they arrive come in, what the monitor says in
/// the order of time goes out, found in three ways: as samples arrive, tick by tick, and over
/// history. It decides nothing itself, and must never know an incident.
@NullMarked
package tocsin.response.trial;

import org.jspecify.annotations.NullMarked;
