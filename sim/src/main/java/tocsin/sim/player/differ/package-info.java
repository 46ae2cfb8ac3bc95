/// A differential fuzzer: random targets over the recorded data set come out of a seed, Tocsin and
/// a real graphite-web are asked, and where they answer differently a case goes out. It must never
/// know how either of them computes; what may differ stands in a file, with a reason.
@NullMarked
package tocsin.sim.player.differ;

import org.jspecify.annotations.NullMarked;
