/// Tests of what is chosen from the command line.
@NullMarked
package tocsin.bench.workload;

import org.jspecify.annotations.NullMarked;
