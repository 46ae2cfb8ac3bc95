/// Why somebody was paged by a monitor at an instant, or was not. What was known then comes in: the
/// monitor as it was, what it saw, what it had said, what was held, the incident and its pages. The
/// answer goes out, with each question that was asked on the way. It asks nobody itself and reads
/// no clock.
@NullMarked
package tocsin.response.why;

import org.jspecify.annotations.NullMarked;
