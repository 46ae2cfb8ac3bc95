/// What was known about a monitor at an instant, gathered from the views and the samples, for
/// [tocsin.response.why] to answer. It must never know a page or an address.
@NullMarked
package tocsin.server.why;

import org.jspecify.annotations.NullMarked;
