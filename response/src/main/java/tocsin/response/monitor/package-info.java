/// Watching: a monitor and the values of its series at an instant come in, a verdict with its
/// reasons goes out, and the facts of firing and recovering. The same judgement serves the live
/// evaluation, a rehearsal and a backtest. It must never know an incident or who is told.
@NullMarked
package tocsin.response.monitor;

import org.jspecify.annotations.NullMarked;
