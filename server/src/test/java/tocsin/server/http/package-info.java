/// Tests of the HTTP door.
@NullMarked
package tocsin.server.http;

import org.jspecify.annotations.NullMarked;
