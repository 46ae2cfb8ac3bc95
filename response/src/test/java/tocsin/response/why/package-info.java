/// Tests of why somebody was paged, or was not.
@NullMarked
package tocsin.response.why;

import org.jspecify.annotations.NullMarked;
