/// Rehearsals: a scenario in the form of recorded cases comes in, who would be paged when, the
/// timeline and the final state go out, as the live decider decides them on a clock of its own.
/// Nothing in it must ever reach the journal, the outbox or a clock.
@NullMarked
package tocsin.response.rehearsal;

import org.jspecify.annotations.NullMarked;
