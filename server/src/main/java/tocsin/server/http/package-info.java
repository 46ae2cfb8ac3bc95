/// Sockets and HTTP: requests come in, are let through or not, and become plain values for the
/// services behind. It must never know what a path means.
@NullMarked
package tocsin.server.http;

import org.jspecify.annotations.NullMarked;
