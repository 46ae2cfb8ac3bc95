/// Tests of the load model.
@NullMarked
package tocsin.bench.load;

import org.jspecify.annotations.NullMarked;
