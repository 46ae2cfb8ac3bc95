/// Tests of what the server sees of itself.
@NullMarked
package tocsin.server.watch;

import org.jspecify.annotations.NullMarked;
