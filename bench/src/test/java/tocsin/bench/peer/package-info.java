/// Tests of what is sent to peers and read from their answers.
@NullMarked
package tocsin.bench.peer;

import org.jspecify.annotations.NullMarked;
