@NullMarked
package tocsin.response.people;

import org.jspecify.annotations.NullMarked;
