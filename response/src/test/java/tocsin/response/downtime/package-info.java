@NullMarked
package tocsin.response.downtime;

import org.jspecify.annotations.NullMarked;
