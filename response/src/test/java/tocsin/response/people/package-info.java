/// Tests of people.
@NullMarked
package tocsin.response.people;

import org.jspecify.annotations.NullMarked;
