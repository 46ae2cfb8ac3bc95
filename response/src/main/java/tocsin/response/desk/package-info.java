/// The desk where all inputs are decided: triggers, verdicts, answers, edits and wake-ups come in
/// one by one, facts and the rows that pages read go out. It wires the rooms together and adds no
/// rule of its own; it must never do I/O or read a clock.
@NullMarked
package tocsin.response.desk;

import org.jspecify.annotations.NullMarked;
