@NullMarked
package tocsin.edge.mail;

import org.jspecify.annotations.NullMarked;
