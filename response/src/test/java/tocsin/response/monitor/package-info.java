@NullMarked
package tocsin.response.monitor;

import org.jspecify.annotations.NullMarked;
