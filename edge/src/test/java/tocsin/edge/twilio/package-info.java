@NullMarked
package tocsin.edge.twilio;

import org.jspecify.annotations.NullMarked;
