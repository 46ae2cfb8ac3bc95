/// Pages as a signed POST: a delivery comes in, one request goes out. It must never reach an
/// internal address that was not allowed, nor decide to try again.
@NullMarked
package tocsin.edge.webhook;

import org.jspecify.annotations.NullMarked;
