/// Decoders held against bytes that nobody wrote for them. A target takes any input and fails when
/// its decoder does what it does not declare; the same target is run over a folder of inputs and
/// mutations of them in every build, and by Jazzer, which is guided by coverage, by command.
@NullMarked
package tocsin.metrics.fuzz;

import org.jspecify.annotations.NullMarked;
