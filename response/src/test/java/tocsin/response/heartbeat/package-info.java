@NullMarked
package tocsin.response.heartbeat;

import org.jspecify.annotations.NullMarked;
