/// What clients of other systems made here, word for word as they sent it, so that they are
/// answered with what they know. Documents come in and go out as JSON. It must never know what a
/// vendor means by them.
@NullMarked
package tocsin.response.foreign;

import org.jspecify.annotations.NullMarked;
