@NullMarked
package tocsin.response.rehearsal;

import org.jspecify.annotations.NullMarked;
