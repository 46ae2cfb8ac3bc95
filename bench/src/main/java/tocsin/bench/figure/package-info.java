/// What was measured: kept in a file from the first figure on, read back, and laid side by side in
/// one table. It must never know how a figure came about.
@NullMarked
package tocsin.bench.figure;

import org.jspecify.annotations.NullMarked;
