/// Tests of what Respond computes.
@NullMarked
package tocsin.server.respond;

import org.jspecify.annotations.NullMarked;
