/// Samples that move in or out in bulk: a tree of whisper files or lines of carbon's protocol come
/// in, and go to a store or to a port; the points of a store come in and go out as such lines. It
/// must never know whose files these are, or what the points mean.
@NullMarked
package tocsin.server.transfer;

import org.jspecify.annotations.NullMarked;
