/// Carbon's ports for lines and for pickles: bytes from TCP and UDP sockets come in and are handed
/// to the intake; nothing goes back. It must never know what the bytes mean.
@NullMarked
package tocsin.edge.carbon;

import org.jspecify.annotations.NullMarked;
