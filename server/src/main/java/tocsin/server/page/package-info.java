/// The pages: views and documents come in, HTML goes out; forms come in, inputs for the desk go
/// out. It must never decide anything or know a socket.
@NullMarked
package tocsin.server.page;

import org.jspecify.annotations.NullMarked;
