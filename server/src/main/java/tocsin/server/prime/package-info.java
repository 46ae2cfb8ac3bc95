/// What a server does in a usual day, in some seconds: the launcher has the start-up cache made of
/// it. It must never know how the server does it.
@NullMarked
package tocsin.server.prime;

import org.jspecify.annotations.NullMarked;
