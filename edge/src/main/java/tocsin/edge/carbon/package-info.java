/// Carbon's plaintext ports: bytes from TCP and UDP sockets come in and are handed to the intake;
/// nothing goes back. It must never know what a line means.
@NullMarked
package tocsin.edge.carbon;

import org.jspecify.annotations.NullMarked;
