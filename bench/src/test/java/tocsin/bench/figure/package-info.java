/// Tests of figures and their table.
@NullMarked
package tocsin.bench.figure;

import org.jspecify.annotations.NullMarked;
